package io.ouroboros.agents.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.CsvFile;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.SygusFile;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.goal.TaskFile;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The sample goals are solvable without any learning within the evaluations that a goal gets
/// unless it says otherwise, and the answers are right on the rows that the samples leave empty.
class SampleGoalsTest {
  private static final Path SAMPLES = Path.of("..", "cluster-conf", "goals");
  private static final Path ANSWERS = Path.of("src", "test", "resources", "sample-answers");
  private static final Budget BUDGET = new Budget(300_000, Duration.ofMinutes(1));

  static List<Path> tables() throws IOException {
    return files(".csv");
  }

  static List<Path> sygusFiles() throws IOException {
    return files(".sl");
  }

  @Test
  void thereAreAtLeastThirtySamples() throws IOException {
    assertThat(tables()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(sygusFiles()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void fillsATableAsItsAuthorMeant(Path table) throws BadInput, IOException {
    CsvFile csv = CsvFile.read(table);
    String column = csv.columnsToFill().getFirst();

    Term program = answer(csv.goal(column, BUDGET));
    List<Optional<String>> filled =
        csv.rowsToFill(column).stream().map(row -> Optional.of(text(program, row))).toList();

    assertThat(csv.columnsToFill()).hasSize(1);
    assertThat(csv.filled(column, filled).text())
        .isEqualTo(Files.readString(ANSWERS.resolve(table.getFileName())));
  }

  @ParameterizedTest
  @MethodSource("sygusFiles")
  void answersASygusFileWithinItsGrammar(Path file) throws BadInput {
    Goal goal = SygusFile.read(file, BUDGET).goal();

    assertThat(goal.grammar()).isPresent();
    Term program = answer(goal);
    assertThat(goal.examples())
        .allSatisfy(
            row -> assertThat(Evaluator.evaluate(program, row.inputs())).isEqualTo(row.output()));
  }

  @Test
  void answersTheTasksOnTheirHeldOutRows() throws BadInput {
    for (Task task : TaskFile.readAll(SAMPLES.resolve("bookings-and-books.jsonl"), BUDGET)) {
      Term program = answer(task.goal());
      assertThat(task.heldOut()).isNotEmpty();
      assertThat(task.heldOut())
          .as(task.goal().name())
          .allSatisfy((Example row) ->
              assertThat(Evaluator.evaluate(program, row.inputs())).isEqualTo(row.output()));
    }
  }

  private static Term answer(Goal goal) {
    Conclusion conclusion =
        Pursuit.pursue(goal, BuiltInGuide.handSet(), () -> false, System::nanoTime);
    assertThat(conclusion.ranked()).as("programs for %s", goal.name()).isNotEmpty();
    return conclusion.ranked().getFirst().program();
  }

  private static String text(Term program, List<Value> row) {
    return ((Value.Text) Evaluator.evaluate(program, row)).value();
  }

  private static List<Path> files(String suffix) throws IOException {
    try (Stream<Path> all = Files.list(SAMPLES)) {
      return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
