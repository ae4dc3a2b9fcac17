package io.ouroboros.orchestrator.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/// One line on standard error that is rewritten as work goes on; nothing where that is no terminal.
final class Progress implements AutoCloseable {
  private static final String START_OF_EMPTY_LINE = "\r\u001b[K";

  private final PrintWriter errors;
  private final Terminal terminal;

  private Progress(PrintWriter errors, Terminal terminal) {
    this.errors = errors;
    this.terminal = terminal;
  }

  /// The progress line of a command.
  static Progress of(CommandSpec spec) {
    return new Progress(spec.commandLine().getErr(), Terminal.ofProcess());
  }

  void show(String text) {
    if (terminal.errorScreen()) {
      int room = terminal.columns() - 1;
      errors.print(START_OF_EMPTY_LINE + (text.length() <= room ? text : text.substring(0, room)));
      errors.flush();
    }
  }

  /// Makes room for other output.
  void clear() {
    if (terminal.errorScreen()) {
      errors.print(START_OF_EMPTY_LINE);
      errors.flush();
    }
  }

  @Override
  public void close() {
    clear();
  }
}
