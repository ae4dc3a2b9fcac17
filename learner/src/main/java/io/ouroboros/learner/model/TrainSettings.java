package io.ouroboros.learner.model;

import java.util.Optional;

/// How a generation is learned from its parent; part of the manifest, so that a candidate's
/// learning can be repeated and varied.
///
/// @param architecture of the network to train; empty trains the prior alone
/// @param optimizer how a step moves the weights
/// @param steps of the network at most, at least 1; fewer when there is little experience
/// @param goals in a batch, at least 1
/// @param uniformShare of the uniform distribution mixed into every table, in (0, 1): bounds what a
///   wrong guide can cost
public record TrainSettings(
    Optional<Architecture> architecture,
    Optimizer optimizer,
    int steps,
    int goals,
    double uniformShare) {
  /// What a learner uses unless told otherwise.
  public static final TrainSettings DEFAULT =
      new TrainSettings(Optional.of(Architecture.SMALL), Optimizer.DEFAULT, 200, 16, 0.05);

  /// @throws IllegalArgumentException when a value breaks the limits above
  public TrainSettings {
    if (steps < 1 || goals < 1 || !(uniformShare > 0 && uniformShare < 1)) {
      throw new IllegalArgumentException(
          "The steps (%d) and goals (%d) must be at least 1, the uniform share (%s) in (0, 1)."
              .formatted(steps, goals, uniformShare));
    }
  }

  /// The same learning of another network.
  public TrainSettings with(Architecture other) {
    return new TrainSettings(Optional.of(other), optimizer, steps, goals, uniformShare);
  }

  /// The same learning of the prior alone.
  public TrainSettings withoutNetwork() {
    return new TrainSettings(Optional.empty(), optimizer, steps, goals, uniformShare);
  }

  /// The same learning with another number of steps.
  public TrainSettings withSteps(int other) {
    return new TrainSettings(architecture, optimizer, other, goals, uniformShare);
  }

  /// AdamW [1] with clipping by the global norm and a linear warm-up.
  ///
  /// @param learningRate after the warm-up, positive
  /// @param warmUpSteps at least 0, counted over the whole line of ancestors
  /// @param weightDecay not negative
  /// @param clipNorm the largest norm of a gradient, positive
  /// @param dropout the share of bytes and relations that a step leaves unread, in [0, 1)
  // [1] Loshchilov, Hutter: Decoupled Weight Decay Regularization, ICLR 2019.
  public record Optimizer(
      double learningRate, int warmUpSteps, double weightDecay, double clipNorm, double dropout) {
    static final Optimizer DEFAULT = new Optimizer(1e-3, 30, 0.1, 1.0, 0.5);

    /// @throws IllegalArgumentException when a value breaks the limits above
    public Optimizer {
      if (!(learningRate > 0 && clipNorm > 0)) {
        throw new IllegalArgumentException(
            "The learning rate (%s) and the norm (%s) must be positive."
                .formatted(learningRate, clipNorm));
      }
      if (!(weightDecay >= 0 && dropout >= 0 && dropout < 1) || warmUpSteps < 0) {
        throw new IllegalArgumentException(
            "The decay (%s) and the warm-up (%d) must not be negative, the dropout (%s) in [0, 1)."
                .formatted(weightDecay, warmUpSteps, dropout));
      }
    }
  }
}
