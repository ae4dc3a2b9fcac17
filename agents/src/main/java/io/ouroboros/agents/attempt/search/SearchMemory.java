package io.ouroboros.agents.attempt.search;

/// How much a search may keep. One that has filled it goes on with what it has: values and terms
/// that are new are executed, and offered when they are answers, but not built on.
///
/// @param valueBytes for the values of terms on the known rows, about; not negative
/// @param values how many different ones, from 0 to 2^20
/// @param terms how many terms to build on, not negative
/// @param tried how many tried combinations to remember, not negative; any other one costs an
///   evaluation each time
record SearchMemory(long valueBytes, int values, int terms, int tried) {
  private static final SearchMemory USUAL =
      new SearchMemory(192L << 20, 300_000, 600_000, 1_500_000);

  /// Enough for millions of evaluations in less than a gigabyte.
  static SearchMemory usual() {
    return USUAL;
  }
}
