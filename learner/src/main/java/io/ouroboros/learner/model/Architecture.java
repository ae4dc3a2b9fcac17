package io.ouroboros.learner.model;

/// The shape of a network: data, from which the network's text is written.
///
/// @param width of the residual stream, a positive multiple of `heads`
/// @param layers of the encoder, at least 0; without any, it reads no bytes but the relations of
///   rows alone
/// @param heads of the attention, at least 1
/// @param rank of the policy's factors, at least 1
/// @param rowTokens tokens of one row at most, from 16 to 512; longer fields are cut in the middle
public record Architecture(int width, int layers, int heads, int rank, int rowTokens) {
  /// Small enough for tests.
  public static final Architecture NANO = new Architecture(16, 1, 2, 4, 48);

  /// Relations alone, about 0.1 million parameters with the text vocabulary: trains within seconds
  /// on a core that it shares with searches.
  public static final Architecture SMALL = new Architecture(128, 0, 4, 48, 96);

  /// About 1.4 million parameters with the text vocabulary: for CPU cores of its own.
  public static final Architecture CPU = new Architecture(160, 4, 4, 64, 96);

  /// About 101 million parameters with the text vocabulary: for a GPU.
  public static final Architecture GPU = new Architecture(768, 14, 12, 64, 96);

  /// Whether it reads bytes, rather than the relations of rows alone.
  boolean readsBytes() {
    return layers > 0;
  }

  /// @throws IllegalArgumentException when a value breaks the limits above
  public Architecture {
    if (heads < 1 || width < 1 || width % heads != 0) {
      throw new IllegalArgumentException(
          "The width (%d) must be a positive multiple of the heads (%d).".formatted(width, heads));
    }
    if (layers < 0 || rank < 1 || rowTokens < 16 || rowTokens > 512) {
      throw new IllegalArgumentException(
          "The layers (%d) must not be negative, the rank (%d) positive, the tokens (%d) 16 to 512."
              .formatted(layers, rank, rowTokens));
    }
  }
}
