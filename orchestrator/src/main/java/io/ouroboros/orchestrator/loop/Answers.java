package io.ouroboros.orchestrator.loop;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.CsvFile;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a run found for the goals that a person brought.
///
/// @param source where they came from
record Answers(Path source, List<Sample> samples) {
  Answers {
    samples = List.copyOf(samples);
  }

  /// How many were answered.
  long answered() {
    return samples.stream().filter(sample -> sample.program().isPresent()).count();
  }

  /// Writes each table that was given, with the cells filled for which there is an answer.
  ///
  /// @param directory is made when there is a table to write
  /// @return how many tables were written
  int write(Path directory) throws IOException {
    int written = 0;
    for (Map.Entry<String, List<Sample>> table : tables().entrySet()) {
      Path file = Path.of(table.getKey());
      Path target = directory.resolve(nameOf(file));
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.writeString(target, completed(file, table.getValue()));
      written++;
    }
    return written;
  }

  /// The answers as a list.
  String markdown() {
    return samples.isEmpty()
        ? "None has ended.\n"
        : samples.stream()
            .map(sample ->
                "* %s: %s\n"
                    .formatted(
                        sample.task().goal().name(),
                        sample
                            .program()
                            .map(program -> "`" + Syntax.print(program) + "`")
                            .orElse("no program found")))
            .sorted()
            .collect(Collectors.joining());
  }

  private SequencedMap<String, List<Sample>> tables() {
    return samples.stream()
        .filter(sample -> sample.program().isPresent())
        .filter(sample -> sample.task().family().toLowerCase(Locale.ROOT).endsWith(".csv"))
        .collect(
            Collectors.groupingBy(
                sample -> sample.task().family(), TreeMap::new, Collectors.toList()));
  }

  private Path nameOf(Path file) {
    Path inside = file.startsWith(source) ? source.relativize(file) : file.getFileName();
    return inside.toString().isEmpty() ? file.getFileName() : inside;
  }

  private static String completed(Path file, List<Sample> answers) throws IOException {
    Map<GoalId, Sample> byGoal =
        answers.stream()
            .collect(
                Collectors.toMap(
                    answer -> answer.task().goal().id(), Function.identity(), (one, _) -> one));
    var budget = answers.getFirst().task().goal().budget();
    try {
      CsvFile given = CsvFile.read(file);
      CsvFile filled = given;
      for (String column : given.columnsToFill()) {
        Sample answer = byGoal.get(given.goal(column, budget).id());
        if (answer != null) {
          Term program = answer.program().orElseThrow();
          filled = filled.filled(column, program);
        }
      }
      return filled.text();
    } catch (BadInput changed) {
      throw new IOException("The table changed while the run went on: " + changed.getMessage());
    }
  }
}
