package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Jobs that people have with columns: from three rows to the program that does all rows. The table
/// `column-jobs.txt` has a name and its rows a job, `inputs => output`.
class ColumnJobsTest {
  private static final int SHOWN = 3;
  private static final Budget BUDGET = new Budget(100_000, Duration.ofMinutes(5));

  @ParameterizedTest
  @MethodSource("jobs")
  void doesTheJobFromThreeRows(Job job) {
    Term program =
        Search.run(job.task(), BuiltInGuide.handSet(), BUDGET, () -> false, System::nanoTime)
            .candidates()
            .getFirst()
            .program();

    assertThat(job.heldOut())
        .allSatisfy(
            row -> assertThat(row.isReproducedBy(program)).as("%s on %s", program, row).isTrue());
  }

  private static Stream<Job> jobs() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(ColumnJobsTest.class.getResourceAsStream("column-jobs.txt"))) {
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.strip().split("\n\n", -1)).map(Job::read);
    }
  }

  /// A job.
  record Job(String name, List<Example> rows) {
    static Job read(String block) {
      List<String> lines = block.lines().toList();
      return new Job(
          lines.getFirst(), lines.subList(1, lines.size()).stream().map(Job::row).toList());
    }

    private static Example row(String line) {
      String[] sides = line.split(" => ", -1);
      return new Example(
          Arrays.stream(sides[0].split(" \\| ", -1)).<Value>map(Value.Text::new).toList(),
          new Value.Text(sides[1]));
    }

    SearchTask task() {
      int columns = rows.getFirst().inputs().size();
      return new SearchTask(
          new Signature(Collections.nCopies(columns, Type.TEXT), Type.TEXT),
          rows.subList(0, SHOWN),
          List.of(),
          Optional.empty(),
          24,
          0);
    }

    List<Example> heldOut() {
      return rows.subList(SHOWN, rows.size());
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
