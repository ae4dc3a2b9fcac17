package io.ouroboros.learner.cycle;

import java.util.OptionalInt;

/// When there is enough new experience to train, and how long: each experience is worth only so
/// many updates, so that a quiet time does not overfit the replay.
///
/// @param fresh how many new experiences a training waits for, at least 1
/// @param updatesPerExperience at most, positive
/// @param mostSteps of one training, at least 1
public record Schedule(int fresh, double updatesPerExperience, int mostSteps) {
  /// @throws IllegalArgumentException when a limit is broken
  public Schedule {
    if (fresh < 1 || mostSteps < 1 || !(updatesPerExperience > 0)) {
      throw new IllegalArgumentException(
          "The new experiences (%d), steps (%d) and updates an experience (%s) must be positive."
              .formatted(fresh, mostSteps, updatesPerExperience));
    }
  }

  /// How many steps are due.
  ///
  /// @param waiting new experiences since the last training began
  /// @return empty when it is too early
  OptionalInt due(long waiting) {
    if (waiting < fresh) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Math.clamp(Math.round(waiting * updatesPerExperience), 1, mostSteps));
  }
}
