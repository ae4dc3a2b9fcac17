package io.ouroboros.orchestrator.bench;

/// One figure for people: its name in a column of its own.
final class FigureLine {
  private FigureLine() {}

  static String of(String name, String figure) {
    return "%-22s %s".formatted(name, figure);
  }
}
