package io.ouroboros.orchestrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  private static final String TASKS =
      """
      {"id":"upper","domain":"text","signature":"(string) -> string","train":[{"in":["ab"],"out":"AB"},{"in":["cd"],"out":"CD"}]}
      {"id":"hopeless","domain":"text","signature":"(string) -> string","train":[{"in":["a"],"out":"1q"},{"in":["b"],"out":"zz7"},{"in":["c"],"out":"-"}]}
      """;

  @TempDir private Path directory;

  @Test
  void reportsSpeedAndEveryPruningRule() throws IOException {
    Path tasks = Files.writeString(directory.resolve("tasks.jsonl"), TASKS);

    Typed typed = Typed.run("bench", "search", tasks.toString(), "--budget", "2000");

    assertThat(typed.exitCode()).as(typed.errors()).isZero();
    assertThat(typed.output())
        .contains("searches               2, 1 with an answer")
        .contains("a second a core", "most memory held", "terms executed", "undercut", "no room");
  }

  @Test
  void countsEachEvaluationUnderItsKind() throws IOException {
    Path tasks = Files.writeString(directory.resolve("tasks.jsonl"), TASKS);

    String output = Typed.run("bench", "search", tasks.toString(), "--budget", "2000").output();

    assertThat(
            figure(output, "terms executed")
                + figure(output, "extensions tried")
                + figure(output, "splits tried")
                + figure(output, "inverses tried"))
        .isEqualTo(figure(output, "evaluations"));
  }

  @Test
  void hasTasksOfItsOwn() {
    Typed typed = Typed.run("bench", "search", "--budget", "50");

    assertThat(typed.exitCode()).as(typed.errors()).isZero();
    assertThat(typed.output()).contains("searches               120");
  }

  private static long figure(String output, String name) {
    return Arrays.stream(output.split("\n"))
        .filter(line -> line.startsWith(name + " "))
        .mapToLong(line -> Long.parseLong(line.substring(name.length()).strip().replace(",", "")))
        .findFirst()
        .orElseThrow();
  }
}
