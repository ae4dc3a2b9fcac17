package io.ouroboros.learner.model;

/// What one step of training computes.
///
/// @param tokens that the encoder reads, padding included; 0 for an architecture that reads none
/// @param operations in products of matrices, forward and backward
public record StepWork(long tokens, double operations) {
  /// A product's gradients are two more products of its size.
  private static final double FORWARD_AND_BACKWARD = 3;

  /// @param rows what is read of the goals
  /// @param targets N
  /// @param symbols S
  static StepWork of(Architecture architecture, GoalRows rows, int targets, int symbols) {
    long[] shape = rows.tokensShape();
    double goals = shape[0];
    double width = architecture.width();
    double all = goals * shape[1];
    double forward =
        2 * all * RowSignature.BUCKETS * width
            + 4 * goals * width * (width + architecture.rank())
            + 2.0 * targets * architecture.rank() * symbols;
    if (!architecture.readsBytes()) {
      return new StepWork(0, FORWARD_AND_BACKWARD * forward);
    }
    long tokens = shape[0] * shape[1] * shape[2];
    double encoder =
        architecture.layers() * tokens * (24 * width * width + 4 * shape[2] * width)
            + 2 * all * width * width;
    return new StepWork(tokens, FORWARD_AND_BACKWARD * (forward + encoder));
  }
}
