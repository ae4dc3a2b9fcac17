package io.ouroboros.orchestrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchSourcesCommandTest {
  private static final String UNJUDGED =
      """
      {"id":"unjudged","domain":"text","signature":"(string) -> string","train":[{"in":["q"],"out":"q"}],"test":[]}
      """;

  @TempDir private Path directory;

  /// Of two words the second one is the last one too: one row does not tell which is meant.
  @Test
  void aSourceTeachesWhatItsOwnTasksMean() throws IOException {
    Typed typed =
        Typed.run(
            "bench",
            "sources",
            file("second", "ann may,may", "bob jane dow,jane", "cy hank low,hank").toString(),
            file("last", "eve lane,lane", "flo reed hall,hall", "gus reed mast,mast").toString(),
            "--budget",
            "2000");

    assertThat(typed.exitCode()).as(typed.errors()).isZero();
    assertThat(typed.output().lines())
        .hasSize(9)
        .anyMatch(line -> line.matches("learned from +16 of 16 tasks"))
        .anyMatch(line ->
            line.matches(
                "second +k=1 +0 of 8 right without its own, [1-8] with \\(-.* points.*\\)"))
        .anyMatch(line ->
            line.matches("last +all rows +8 of 8 right without its own, 8 with \\(\\+0.0 .*\\)"));
  }

  @Test
  void asksForTwoSources() throws IOException {
    Typed typed =
        Typed.run("bench", "sources", file("alone", "ann may,may", "cy low,low").toString());

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.errors()).contains("PATH");
  }

  @Test
  void asksForRowsToJudgeBy() throws IOException {
    Path judged = file("judged", "ann may,may", "cy low,low");
    Path unjudged = Files.writeString(directory.resolve("unjudged.jsonl"), UNJUDGED);

    Typed typed = Typed.run("bench", "sources", judged.toString(), unjudged.toString());

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.errors()).contains("unjudged.jsonl").contains("held-out");
  }

  /// Eight tasks that ask the same of different rows, and one that nothing shows to be right.
  ///
  /// @param rows an input and its output each; the last one is held out
  private Path file(String name, String... rows) throws IOException {
    String tasks =
        "abcdefgh"
            .chars()
            .mapToObj(mark -> task(name, (char) mark, List.of(rows)))
            .collect(Collectors.joining());
    return Files.writeString(directory.resolve(name + ".jsonl"), tasks + UNJUDGED);
  }

  private static String task(String name, char mark, List<String> rows) {
    List<String> marked = rows.stream().map(row -> row(row.replace('a', mark))).toList();
    String shown = String.join(",", marked.subList(0, rows.size() - 1));
    return """
    {"id":"%s %s","domain":"text","signature":"(string) -> string","train":[%s],"test":[%s]}
    """
        .formatted(name, mark, shown, marked.getLast());
  }

  private static String row(String inputAndOutput) {
    String[] parts = inputAndOutput.split(",", -1);
    return """
    {"in":["%s"],"out":"%s"}\
    """
        .formatted(parts[0], parts[1]);
  }
}
