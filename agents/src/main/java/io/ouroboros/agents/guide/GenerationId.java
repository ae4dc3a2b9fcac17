package io.ouroboros.agents.guide;

/// Names a generation: the SHA-256 of its manifest in lower-case hexadecimal, or one of the two
/// built-in ones.
public record GenerationId(String value) {
  /// The hand-set costs, without any network.
  public static final GenerationId HAND_SET = new GenerationId("0");

  /// Every cost equal.
  public static final GenerationId BARE = new GenerationId("bare");

  /// @throws IllegalArgumentException when the value is neither a digest nor built in
  public GenerationId {
    if (!value.matches("0|bare|[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "The generation (%s) must be 0, bare, or a SHA-256 in hexadecimal.".formatted(value));
    }
  }

  /// Whether this is a generation that every node has, rather than one that was learned.
  public boolean isBuiltIn() {
    return equals(HAND_SET) || equals(BARE);
  }

  /// The first 12 characters, for people.
  public String shortened() {
    return value.length() <= 12 ? value : value.substring(0, 12);
  }

  @Override
  public String toString() {
    return value;
  }
}
