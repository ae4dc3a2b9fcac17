package io.ouroboros.agents.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.ouroboros.agents.language.Domain;
import io.ouroboros.agents.language.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskFileTest {
  private static final Budget BUDGET = new Budget(1_000, Duration.ofSeconds(1));
  private static final String TASK =
      """
      {"id":"t/1","domain":"text","signature":"(string,int) -> string","mood":"ignored",\
      "train":[{"in":["ab",1],"out":"a"},{"in":["cd",2],"out":"cd"}],"test":[{"in":["xy",1],"out":"x"}]}\
      """;

  @TempDir Path folder;

  @Test
  void readsOneTaskALineAndHoldsTheTestRowsOut() throws BadInput, IOException {
    List<Task> tasks = read("tasks.jsonl", TASK + "\n\n" + TASK.replace("t/1", "t/2") + "\n");

    assertThat(tasks).hasSize(2);
    Task task = tasks.getFirst();
    assertThat(task.goal().name()).isEqualTo("t/1");
    assertThat(task.goal().signature()).hasToString("(string,int) -> string");
    assertThat(task.goal().examples()).hasSize(2);
    assertThat(task.heldOut())
        .containsExactly(
            new Example(List.of(new Value.Text("xy"), new Value.Int(1)), new Value.Text("x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "[%s]", "\uFEFF\n[\n%s\n]\n"})
  void readsADocumentWithATaskOrAnArray(String shape) throws BadInput, IOException {
    assertThat(read("task.json", shape.formatted(TASK))).hasSize(1);
  }

  @Test
  void showsOnlySoManyExamplesAndHoldsOutTheOthers() throws BadInput, IOException {
    Task task = read("tasks.jsonl", TASK).getFirst();

    Task smaller = task.showing(1);

    assertThat(smaller.goal().examples()).isEqualTo(task.goal().examples().subList(0, 1));
    assertThat(smaller.heldOut()).hasSize(2);
    assertThat(smaller.goal().id()).isNotEqualTo(task.goal().id());
  }

  @Test
  void givesTasksBeforeALaterLineFails() throws BadInput, IOException {
    try (TaskFile file = TaskFile.open(write("tasks.jsonl", TASK + "\n{oops\n"), BUDGET)) {
      assertThat(file.next()).isPresent();
      assertThatExceptionOfType(BadInput.class)
          .isThrownBy(file::next)
          .withMessageContaining("tasks.jsonl:2: Not valid JSON");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"text\"~\"list\"~(list) is not supported by this version",
        "(string,int) -> string~(string,int) -> bits~train[0]: The value (\"a\") is not a bits",
        "\"text\"~\"sound\"~(sound) is unknown",
        "(string,int) -> string~(string,date) -> string~type (date)",
        "(string,int) -> string~string int string~must look like",
        "[\"ab\",1]~[\"ab\"]~train[0]: The row has 1 inputs",
        "[\"ab\",1]~[\"ab\",1.5]~train[0]: The value (1.5) is not a int",
        "[\"ab\",1]~[\"ab\",\"1\"]~train[0]: The value (\"1\") is not a int",
        "[\"ab\",1]~[\"ab\",99999999999999999999]~is not a int",
        "[\"ab\",1]~[\"\\ud800\",1]~train[0]: The input 1 holds half of a surrogate pair",
        "[\"cd\",2]~[\"ab\",1]~train[1]: The row contradicts an earlier one",
        "[\"xy\",1]~[\"xy\"]~test[0]: The row has 1 inputs",
        "\"mood\"~\"id\"~Duplicate field 'id'",
        "\"signature\"~\"sig\"~lacks the field (signature)",
        "\"id\":\"t/1\"~\"id\":7~field (id) must be a string",
        "\"train\"~\"trains\"~field (train) must be an array",
      })
  void refusesABadTaskNamingFileLineAndValue(String part, String bad, String message)
      throws IOException {
    refused("\n" + TASK.replace(part, bad), "tasks.jsonl:2: ", message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bits", "bv"})
  void readsWordsOfBits(String domain) throws BadInput, IOException {
    String task =
        """
        {"id":"w","domain":"%s","signature":"(bits) -> bits",\
        "train":[{"in":["0xFFFFFFFFFFFFFFFE"],"out":"0x01"}]}\
        """
            .formatted(domain);

    Goal goal = read("words.jsonl", task).getFirst().goal();

    assertThat(goal.signature().domain()).contains(Domain.BITS);
    assertThat(goal.examples())
        .containsExactly(new Example(List.of(new Value.Bits(-2)), new Value.Bits(1)));
  }

  @Test
  void refusesWordsOfBitsBesideTexts() throws IOException {
    String mixed = TASK.replace("(string,int) -> string", "(string,bits) -> string");

    refused(
        mixed
            .replace("\"ab\",1", "\"ab\",\"0x1\"")
            .replace("\"cd\",2", "\"cd\",\"0x2\"")
            .replace("\"xy\",1", "\"xy\",\"0x3\""),
        "mixes words of bits with texts");
  }

  @Test
  void refusesGarbageAfterATaskAndWhatIsNoTask() throws IOException {
    refused(TASK + " x", "tasks.jsonl:1: Not valid JSON");
    refused("[1,2]", "tasks.jsonl:1: A task must be a JSON object");
    refused("\u0000\u0001", "tasks.jsonl:1: Not valid JSON");
  }

  @Test
  void refusesABadTaskOfAnArrayNamingWhichOne() throws IOException {
    Path file =
        write("tasks.json", "[%s,%n%n%s]%n".formatted(TASK, TASK.replace("\"id\"", "\"name\"")));

    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> TaskFile.readAll(file, BUDGET))
        .withMessageContaining("tasks.json: task 2: The task lacks the field (id)");
  }

  @Test
  void refusesAFileWithoutATask() throws IOException {
    refused("", "tasks.jsonl: The file holds no task");
    refused("\n \n", "tasks.jsonl: The file holds no task");
  }

  @Test
  void refusesInvalidUtf8() throws IOException {
    Path file = folder.resolve("tasks.jsonl");
    Files.write(file, TASK.replace("ab", "é").getBytes(StandardCharsets.ISO_8859_1));

    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> TaskFile.readAll(file, BUDGET))
        .withMessageContaining("tasks.jsonl:1:")
        .withMessageContaining("0xE9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bustle.jsonl",
        "playgol.jsonl",
        "sygus-strings.jsonl",
        "dreamcoder-text.jsonl",
        "exedec-robustfill.jsonl"
      })
  void readsThePublicTextSets(String name) throws BadInput {
    Path file = Path.of("..", "..", "shared", "tasks", name);
    assumeThat(Files.exists(file)).as("the public task files beside the checkout").isTrue();

    assertThat(TaskFile.readAll(file, BUDGET)).isNotEmpty();
  }

  private void refused(String text, String... parts) throws IOException {
    Path file = write("tasks.jsonl", text);
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> TaskFile.readAll(file, BUDGET))
        .satisfies(refusal -> assertThat(refusal.getMessage()).contains(parts));
  }

  private List<Task> read(String name, String text) throws BadInput, IOException {
    return TaskFile.readAll(write(name, text), BUDGET);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
