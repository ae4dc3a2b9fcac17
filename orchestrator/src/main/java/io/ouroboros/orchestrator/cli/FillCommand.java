package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.CsvFile;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.export.Column;
import io.ouroboros.agents.language.export.Export;
import io.ouroboros.agents.language.export.Exporter;
import io.ouroboros.agents.language.export.Target;
import io.ouroboros.orchestrator.settings.Settings;
import io.ouroboros.protocol.v1.GoalReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `fill`: completes a column of a CSV as its filled cells show.
@Command(
    name = "fill",
    description = {
      "Complete a column of a CSV file as its filled cells show.",
      "The file itself stays as it is; the completed one goes to standard output or to --out."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the column was completed",
      "1:no program was found; nothing was written",
      "2:the input was bad; the message says where"
    },
    mixinStandardHelpOptions = true)
final class FillCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.csv", description = "With a header and empty cells to be filled.")
  private Path file;

  @Option(
      names = "--column",
      required = true,
      paramLabel = "NAME",
      description = "The column, by its name in the header.")
  private String column;

  @Option(
      names = "--export",
      paramLabel = "LANGUAGE",
      description = "Write the program instead, in java, python, sql, js or excel.")
  private @Nullable String export;

  @Option(names = "--out", paramLabel = "FILE", description = "Instead of standard output.")
  private @Nullable Path out;

  @Mixin private BudgetOptions budget;
  @Mixin private DataOption data;
  @Mixin private SettingsOption conf;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Settings settings = conf.settings();
    Optional<Target> target = target();
    CsvFile csv = CsvFile.read(file);
    Goal goal = csv.goal(column, budget.over(settings.searches().budget()));
    if (out == null) {
      return fill(csv, goal, target, FillCommand::print);
    }
    try (OutputFile file = OutputFile.at(out)) {
      return fill(csv, goal, target, file::write);
    }
  }

  /// Where the completed file or the exported program goes.
  private interface Sink {
    void accept(byte[] content) throws IOException;
  }

  private int fill(CsvFile csv, Goal goal, Optional<Target> target, Sink sink) throws Exception {
    GoalReport report = solve(goal, conf.settings());
    Optional<Term> program = Solver.program(report);
    if (program.isEmpty()) {
      spec.commandLine().getErr().println(goal.name() + ": not solved. " + report.getExplanation());
      return Ouroboros.UNSOLVED;
    }
    String text =
        target.isPresent()
            ? exported(csv, program.get(), target.get())
            : csv.filled(column, program.get()).text();
    sink.accept(text.getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  private GoalReport solve(Goal goal, Settings settings) throws BadInput, InterruptedException {
    try (Progress progress = Progress.of(spec);
        Session session = Session.open(data.directory(), settings, progress)) {
      return new Solver(session.client(), progress).solve(goal);
    }
  }

  private Optional<Target> target() throws BadInput {
    if (export == null) {
      return Optional.empty();
    }
    Optional<Target> target = Target.spelled(export.toLowerCase(Locale.ROOT));
    if (target.isEmpty()) {
      throw new BadInput(
          "--export",
          "There is no language (%s); there are java, python, sql, js and excel."
              .formatted(export));
    }
    return target;
  }

  private String exported(CsvFile csv, Term program, Target target) throws BadInput {
    List<Column> columns =
        csv.inputColumns(column).stream().map(name -> new Column(name, Type.TEXT)).toList();
    return switch (Exporter.export(program, columns, target)) {
      case Export.Code(String text) -> text;
      case Export.Refused refused -> throw new BadInput("--export", refused.reason());
    };
  }

  private static void print(byte[] content) {
    PrintStream stream = System.out;
    stream.write(content, 0, content.length);
    stream.flush();
  }
}
