package io.ouroboros.orchestrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract of the exam's output file.
class ExamCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TASKS =
      """
      {"id":"upper","domain":"text","signature":"(string) -> string","train":[{"in":["ab"],"out":"AB"},{"in":["cd"],"out":"CD"}],"test":[{"in":["xy"],"out":"XY"}]}
      {"id":"hopeless","domain":"text","signature":"(string) -> string","train":[{"in":["a"],"out":"1q"},{"in":["b"],"out":"zz7"},{"in":["c"],"out":"-"},{"in":["d"],"out":"R2"},{"in":["e"],"out":"==="},{"in":["f"],"out":"kO."},{"in":["g"],"out":"5h5"},{"in":["h"],"out":"(m"}],"test":[{"in":["i"],"out":"?"}]}
      {"id":"unjudged","domain":"text","signature":"(string) -> string","train":[{"in":["q"],"out":"q"}],"test":[]}
      """;

  @TempDir private Path directory;

  @Test
  void writesOneLineATaskInOrderAndTheSummaryLast() throws IOException {
    List<JsonNode> lines = exam();

    assertThat(lines).hasSize(4);
    assertThat(lines.subList(0, 3))
        .allSatisfy(line ->
            assertThat(line.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                    "id",
                    "domain",
                    "consistent",
                    "heldout_right",
                    "heldout_total",
                    "evaluations",
                    "found_at",
                    "dropped",
                    "seconds",
                    "size",
                    "program",
                    "generation",
                    "verdict",
                    "miss"))
        .extracting(line -> line.get("id").asText())
        .containsExactly("upper", "hopeless", "unjudged");
    assertThat(lines.getLast().has("summary")).isTrue();
  }

  @Test
  void aProgramThatIsRightOnHeldOutRowsGeneralises() throws IOException {
    JsonNode upper = exam().getFirst();

    assertThat(upper.get("consistent").asBoolean()).isTrue();
    assertThat(upper.get("heldout_right").asInt()).isEqualTo(1);
    assertThat(upper.get("generation").asText()).isEqualTo("0");
    assertThat(upper.get("verdict").asText()).isEqualTo("Accepted");
  }

  @Test
  void anAnswerIsFoundBeforeTheSearchStops() throws IOException {
    List<JsonNode> lines = exam();

    assertThat(lines.getFirst().get("found_at").asLong())
        .isBetween(1L, lines.getFirst().get("evaluations").asLong());
    assertThat(lines.get(1).get("found_at").isNull()).isTrue();
  }

  @Test
  void jobsChangeNeitherAnswersNorCounts() throws IOException {
    assertThat(withoutTime(exam("--jobs", "2"))).isEqualTo(withoutTime(exam("--jobs", "1")));
  }

  private static List<JsonNode> withoutTime(List<JsonNode> lines) {
    lines.stream()
        .map(line -> line.has("summary") ? line.get("summary") : line)
        .forEach(line -> ((ObjectNode) line).remove("seconds"));
    return lines;
  }

  @Test
  void aTaskWithoutHeldOutRowsCountsInNoFigureOfGeneralisation() throws IOException {
    JsonNode summary = exam().getLast().get("summary");

    assertThat(summary.get("tasks").asInt()).isEqualTo(3);
    assertThat(summary.get("with_heldout").asInt()).isEqualTo(2);
    assertThat(summary.get("generalised").asInt()).isEqualTo(1);
  }

  @Test
  void saysWhatWasWrongWithAMiss() throws IOException {
    List<JsonNode> lines = exam();

    assertThat(lines.getFirst().get("miss").isNull()).isTrue();
    assertThat(lines.get(1).get("miss").asText()).isEqualTo("none found");
    assertThat(lines.getLast().get("summary").get("misses").get("none found").asInt()).isEqualTo(1);
  }

  @Test
  void rowsBeyondTheFirstExamplesAreHeldOut() throws IOException {
    JsonNode upper = exam("--examples", "1").getFirst();

    assertThat(upper.get("heldout_total").asInt()).isEqualTo(2);
  }

  private List<JsonNode> exam(String... more) throws IOException {
    Path tasks = Files.writeString(directory.resolve("tasks.jsonl"), TASKS);
    Path out = directory.resolve("out.jsonl");
    List<String> arguments =
        new ArrayList<>(
            List.of("exam", tasks.toString(), "--budget", "2000", "--out", out.toString()));
    arguments.addAll(List.of(more));

    Typed typed = Typed.run(arguments.toArray(String[]::new));

    assertThat(typed.exitCode()).as(typed.errors()).isZero();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
