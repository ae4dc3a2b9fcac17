package io.ouroboros.orchestrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchGuideCommandTest {
  private static final String TASKS =
      """
      {"id":"initials","domain":"text","signature":"(string) -> string","train":[{"in":["anna may smith"],"out":"A.S."},{"in":["bob jones"],"out":"B.J."}],"test":[{"in":["carl x yon zed"],"out":"C.Z."}]}
      {"id":"code","domain":"text","signature":"(string) -> string","train":[{"in":["ab-17/x"],"out":"17 AB"},{"in":["cd-204/yy"],"out":"204 CD"}],"test":[{"in":["q-9/z"],"out":"9 Q"}]}
      {"id":"nothing held out","domain":"text","signature":"(string) -> string","train":[{"in":["ab"],"out":"AB"}]}
      """;

  private static final Pattern LINE =
      Pattern.compile(
          "^ *([\\d,]+)  (.+?) +(\\d+) of (\\d+) right, +([\\d,]+) evaluations", Pattern.MULTILINE);

  @TempDir private Path directory;

  @Test
  void anOracleThatKnowsTheSolutionsIsRightWhereAnyGuideWasAndNeedsLess() throws IOException {
    List<Line> lines = run(directory.resolve("curves.svg"));

    Line equal = line(lines, "all costs equal");
    Line handSet = line(lines, "generation 0");
    Line oracle = line(lines, "oracle");
    assertThat(oracle.tasks).isEqualTo(2);
    assertThat(oracle.right).isGreaterThanOrEqualTo(Math.max(equal.right, handSet.right));
    assertThat(oracle.evaluations).isLessThan(handSet.evaluations);
    assertThat(oracle.evaluations).isLessThan(equal.evaluations);
  }

  @Test
  void drawsACurveForEachGuide() throws IOException {
    Path plot = directory.resolve("curves.svg");
    run(plot);

    assertThat(Files.readString(plot))
        .startsWith("<svg")
        .contains(">generation 0<", ">all costs equal<", ">oracle<", ">20,000<");
  }

  @Test
  void asksAsManyReportGoalsAsAreWanted() {
    List<Line> lines = run("--goals", "3", "--budgets", "500");

    assertThat(lines).isNotEmpty().allMatch(line -> line.tasks == 3);
  }

  private List<Line> run(Path plot) throws IOException {
    Path tasks = Files.writeString(directory.resolve("tasks.jsonl"), TASKS);
    return run(tasks.toString(), "--budgets", "5000,20000", "--plot", plot.toString());
  }

  private static List<Line> run(String... arguments) {
    Typed typed =
        Typed.run(
            Stream.concat(Stream.of("bench", "guide"), Stream.of(arguments))
                .toArray(String[]::new));
    assertThat(typed.exitCode()).as(typed.errors()).isZero();
    Matcher matcher = LINE.matcher(typed.output());
    return Stream.iterate(matcher.find(), found -> found, _ -> matcher.find())
        .map(_ -> Line.of(matcher))
        .toList();
  }

  private static Line line(List<Line> lines, String arm) {
    return lines.stream()
        .filter(line -> line.budget == 20_000 && line.arm.equals(arm))
        .findFirst()
        .orElseThrow();
  }

  private record Line(long budget, String arm, int right, int tasks, long evaluations) {
    static Line of(Matcher matcher) {
      return new Line(
          number(matcher.group(1)),
          matcher.group(2),
          Integer.parseInt(matcher.group(3)),
          Integer.parseInt(matcher.group(4)),
          number(matcher.group(5)));
    }

    private static long number(String text) {
      return Long.parseLong(text.replace(",", ""));
    }
  }
}
