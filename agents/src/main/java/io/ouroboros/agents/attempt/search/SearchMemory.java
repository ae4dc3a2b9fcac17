package io.ouroboros.agents.attempt.search;

/// How much memory a search may take. One that has filled it goes on with what it has: values and
/// terms that are new are executed, and offered when they are answers, but not built on; tried
/// combinations that are new are not remembered, so that trying one again costs an evaluation.
///
/// @param bytes for texts, values, terms and tried combinations, about; not negative
public record SearchMemory(long bytes) {
  /// Three quarters of a heap are for searches.
  private static final int SHARE = 3;

  private static final int SHARE_OF = 4;
  private static final SearchMemory USUAL = new SearchMemory(512L << 20);

  /// @throws IllegalArgumentException when the bytes are negative
  public SearchMemory {
    if (bytes < 0) {
      throw new IllegalArgumentException(
          "The memory of a search (%d bytes) must not be negative.".formatted(bytes));
    }
  }

  /// As much of this as each of some searches may take at the same time on a heap, a part of which
  /// is left for everything else.
  ///
  /// @param searches at least 1
  public SearchMemory shared(int searches, long heapBytes) {
    return new SearchMemory(Math.min(bytes, heapBytes / SHARE_OF * SHARE / searches));
  }

  /// Enough for ten million evaluations of most goals.
  public static SearchMemory usual() {
    return USUAL;
  }
}
