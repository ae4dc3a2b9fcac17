package io.ouroboros.orchestrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.language.Value;
import io.ouroboros.learner.families.Families;
import io.ouroboros.orchestrator.bench.RoundsBench.Halves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchLearnerCommandTest {
  @TempDir private Path directory;

  @Test
  void learnsFromOneHalfAndMeasuresEveryRoundOnTheOther() throws IOException {
    String lines =
        Stream.of("a", "b", "c", "d", "e", "f")
            .map(BenchLearnerCommandTest::task)
            .collect(Collectors.joining());
    Path tasks = Files.writeString(directory.resolve("tasks.jsonl"), lines);

    Typed typed =
        Typed.run(
            "bench",
            "learner",
            tasks.toString(),
            "--budget",
            "2000",
            "--rounds",
            "1",
            "--data",
            directory.resolve("data").toString());

    assertThat(typed.exitCode()).as(typed.errors()).isZero();
    assertThat(typed.output().lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("hand-set costs "))
        .anyMatch(line -> line.startsWith("all costs equal "))
        .anyMatch(line -> line.matches("round 1, goal-blind +[1-9]\\d* learned from .*k=3.*"))
        .anyMatch(line -> line.startsWith("round 1, with network"));
  }

  @Test
  void measuresTrainingWhereThereAreNoTasks() {
    Typed typed = Typed.run("bench", "learner", "--size", "CPU", "--steps", "10");

    assertThat(typed.exitCode()).as(typed.errors()).isZero();
    assertThat(typed.output().lines())
        .anyMatch(line -> line.matches("device +PyTorch .* on (cpu|cuda)"))
        .anyMatch(line -> line.matches("step +p50 \\d.*"))
        .anyMatch(line -> line.matches("tokens a second +[1-9].*"))
        .anyMatch(line -> line.matches("matrix products +[1-9].* GFLOP/s, [1-9]\\d* % of .*"))
        .anyMatch(line -> line.matches("memory +[+-].*"))
        .anyMatch(line -> line.startsWith("plasticity"));
  }

  /// The first word of two.
  private static String task(String name) {
    return """
    {"id":"%1$s","domain":"text","signature":"(string) -> string","train":[{"in":["%1$s may"],"out":"%1$s"},{"in":["%1$sa jones"],"out":"%1$sa"},{"in":["%1$sbc z"],"out":"%1$sbc"},{"in":["%1$sd xy"],"out":"%1$sd"}],"test":[{"in":["%1$sq zed"],"out":"%1$sq"}]}
    """
        .formatted(name);
  }

  @Test
  void noRowIsOnBothSides() {
    List<Task> tasks = Families.learn(1, new Budget(1, Duration.ofSeconds(1))).limit(60).toList();
    Halves halves =
        Halves.of(
            Stream.concat(tasks.stream(), tasks.stream().map(task -> task.showing(1))).toList(), 7);

    assertThat(halves.learned()).isNotEmpty();
    assertThat(halves.measured()).isNotEmpty();
    assertThat(rows(halves.learned())).doesNotContainAnyElementsOf(rows(halves.measured()));
  }

  private static List<List<Value>> rows(List<Task> tasks) {
    return tasks.stream().flatMap(task -> task.rows().stream()).map(Example::inputs).toList();
  }
}
