package io.ouroboros.agents.attempt.search;

/// How much memory a search may take. One that has filled it goes on with what it has: values and
/// terms that are new are executed, and offered when they are answers, but not built on; tried
/// combinations that are new are not remembered, so that trying one again costs an evaluation.
///
/// @param bytes for texts, values, terms and tried combinations, about; not negative
public record SearchMemory(long bytes) {
  private static final SearchMemory USUAL = new SearchMemory(512L << 20);

  /// @throws IllegalArgumentException when the bytes are negative
  public SearchMemory {
    if (bytes < 0) {
      throw new IllegalArgumentException(
          "The memory of a search (%d bytes) must not be negative.".formatted(bytes));
    }
  }

  /// Enough for ten million evaluations of most goals.
  public static SearchMemory usual() {
    return USUAL;
  }
}
