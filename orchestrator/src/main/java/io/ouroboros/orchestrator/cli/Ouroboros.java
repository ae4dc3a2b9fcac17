package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: what `./ouroboros` understands.
@Command(
    name = "ouroboros",
    description = "A goal is a few examples; the answer is a program.",
    mixinStandardHelpOptions = true,
    version = "Ouroboros 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the command did its work",
      "1:a goal was pursued and not solved",
      "2:the input or the options were bad; the message says where",
      "70:a defect of the program; the message says where its details are",
      "75:the cluster removed this node, and goes on without it: start it again"
    },
    subcommands = {
      SolveCommand.class,
      FillCommand.class,
      LiveCommand.class,
      UpCommand.class,
      ExamCommand.class,
      TrainStarterCommand.class,
      BenchCommand.class,
      GenerationsCommand.class,
      GoalsCommand.class,
      WatchCommand.class
    })
public final class Ouroboros {
  /// The exit code for goals that were pursued and not solved.
  static final int UNSOLVED = 1;

  /// The exit code for what a person can put right.
  static final int BAD_INPUT = 2;

  /// The exit code of a node that its cluster removed; the same command goes on with it.
  static final int REMOVED = 75;

  /// The exit code of a command that ended without doing its work, because somebody wanted it to.
  static final int INTERRUPTED = 130;

  /// The exit code for what nobody who uses the program can put right.
  private static final int DEFECT = 70;

  private Ouroboros() {}

  /// Runs one command on the process's own streams.
  ///
  /// @return the exit code: 0 when the command did its work, 1 when a goal was not solved, 2 when
  ///   its input was bad
  public static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Ouroboros())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, line));
  }

  private static int explain(Exception failure, CommandLine line) {
    PrintWriter errors = line.getErr();
    if (failure instanceof BadInput) {
      errors.println(failure.getMessage());
      return BAD_INPUT;
    }
    if (failure instanceof InterruptedException || failure instanceof ClosedByInterruptException) {
      errors.println("Ended early.");
      return INTERRUPTED;
    }
    errors.println("ouroboros broke, which is a defect of its own: " + failure);
    keepTrace(failure, errors);
    return DEFECT;
  }

  private static void keepTrace(Exception failure, PrintWriter errors) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    try {
      Path file = Files.createTempFile("ouroboros-", ".trace");
      Files.writeString(file, trace.toString());
      errors.println("The details are in " + file);
    } catch (IOException unwritable) {
      errors.println("The details could not be kept: " + unwritable.getMessage());
    }
  }
}
