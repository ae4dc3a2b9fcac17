package io.ouroboros.orchestrator.cli;

/// What the process's output goes to, as the launcher found it.
///
/// @param screen whether standard output is a terminal
/// @param errorScreen whether standard error is a terminal
/// @param columns the terminal's width, at least 40
/// @param rows the terminal's height, at least 10
record Terminal(boolean screen, boolean errorScreen, int columns, int rows) {
  private static final int USUAL_COLUMNS = 80;
  private static final int USUAL_ROWS = 24;

  /// The terminal of this process; none when it was not started by the launcher.
  static Terminal ofProcess() {
    return new Terminal(
        Boolean.getBoolean("ouroboros.terminal.out"),
        Boolean.getBoolean("ouroboros.terminal.err"),
        Math.max(40, Integer.getInteger("ouroboros.terminal.columns", USUAL_COLUMNS)),
        Math.max(10, Integer.getInteger("ouroboros.terminal.rows", USUAL_ROWS)));
  }
}
