package io.ouroboros.orchestrator.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/// A command that was run within this process, and what it printed.
record Typed(int exitCode, String output, String errors) {
  static Typed run(String... arguments) {
    StringWriter output = new StringWriter();
    StringWriter errors = new StringWriter();
    CommandLine line = Ouroboros.commandLine();
    line.setOut(new PrintWriter(output));
    line.setErr(new PrintWriter(errors));
    int exitCode = line.execute(arguments);
    return new Typed(exitCode, output.toString(), errors.toString());
  }
}
