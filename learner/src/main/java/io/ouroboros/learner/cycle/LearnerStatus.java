package io.ouroboros.learner.cycle;

import io.ouroboros.agents.guide.GenerationId;
import java.util.Optional;

/// What the learner does.
///
/// @param experiences how many it has read so far, those that come with the program among them
/// @param fresh how many of them came since the last training began
/// @param dreams how many it has dreamt so far
/// @param training how far the running training is
/// @param candidate what it proposed last
public record LearnerStatus(
    long experiences,
    long fresh,
    long dreams,
    Optional<Training> training,
    Optional<GenerationId> candidate) {
  /// How far a training is.
  ///
  /// @param step from 0 to `steps`
  /// @param loss of the last step, in nats a production
  public record Training(int step, int steps, double loss) {}
}
