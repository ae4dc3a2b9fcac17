package io.ouroboros.orchestrator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person does wrong is answered with the place, exit code 2, and never a stack trace.
class BadInputTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          empty.csv     |                                          | empty.csv
          header.csv    | a,b                                      | header.csv
          columns.csv   | a,b\\n1,2\\n1,2,3\\n4,                   | columns.csv:3
          contra.csv    | a,b\\nx,1\\nx,2\\ny,                     | contra.csv:3
          full.csv      | a,b\\nx,1\\ny,2                          | full.csv
          broken.jsonl  | {"id":                                   | broken.jsonl:1
          type.jsonl    | {"id":"t","signature":"(blob) -> string","train":[{"in":["a"],"out":"a"}]} | type.jsonl:1
          domain.jsonl  | {"id":"t","domain":"sound","signature":"(string) -> string","train":[{"in":["a"],"out":"a"}]} | domain.jsonl:1
          broken.sl     | (set-logic SLIA                          | broken.sl:1
          unknown.txt   | anything                                 | unknown.txt
          """)
  void solveNamesTheFileAndTheLine(String name, String text, String place) throws IOException {
    Path file = directory.resolve(name);
    Files.writeString(file, text == null ? "" : text.replace("\\n", "\n"));

    refused(place, "solve", file.toString());
  }

  @Test
  void aMissingFileIsNamed() {
    refused("missing.csv", "solve", directory.resolve("missing.csv").toString());
  }

  @Test
  void bytesThatAreNoUtf8AreRefusedWithTheLine() throws IOException {
    Path file = directory.resolve("latin.csv");
    Files.write(file, "a,b\nx,1\nM\u00fcller,\n".getBytes(StandardCharsets.ISO_8859_1));

    refused("latin.csv:3", "solve", file.toString());
  }

  @Test
  void aLineOfAHundredMegabytesIsRefusedWithoutReadingItAll() throws IOException {
    Path file = directory.resolve("long.csv");
    byte[] line = new byte[100 << 20];
    Arrays.fill(line, (byte) 'x');
    Files.write(file, line);

    refused("long.csv:1", "solve", file.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "--budget,0",
    "--budget,-5",
    "--budget,100000001",
    "--seconds,0",
    "--seconds,31536001",
    "--budget,many",
    "--no-such-option,1",
  })
  void anImpossibleOptionIsNamed(String option, String value) throws IOException {
    Path file = Files.writeString(directory.resolve("good.csv"), "a,b\nx,X\ny,\n");

    refused(option, "solve", file.toString(), option, value);
  }

  @Test
  void noGoalsToMeasureGuidesOnAreRefused() {
    refused("--goals", "bench", "guide", "--goals", "0");
  }

  @Test
  void anUnknownColumnIsRefusedWithThoseThatThereAre() throws IOException {
    Path file = Files.writeString(directory.resolve("good.csv"), "a,b\nx,X\ny,\n");

    refused("Maybe one of: a, b", "fill", file.toString(), "--column", "c");
  }

  @Test
  void anExamWithoutAKnownGenerationIsRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("good.csv"), "a,b\nx,X\ny,\n");

    refused(
        "--generation",
        "exam",
        file.toString(),
        "--budget",
        "10",
        "--generation",
        "abc",
        "--data",
        directory.resolve("data").toString(),
        "--out",
        directory.resolve("out.jsonl").toString());
  }

  @Test
  void aDirectoryWithoutGoalsIsNamed() {
    refused(directory.toString(), "solve", directory.toString());
  }

  @Test
  void aDirectoryIsNoFileToFill() {
    refused(directory.toString(), "fill", directory.toString(), "--column", "b");
  }

  @Test
  void aFileThatMayNotBeReadIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("secret.csv"), "a,b\nx,X\ny,\n");
    assumeThat(file.toFile().setReadable(false) && !Files.isReadable(file)).isTrue();

    refused("secret.csv", "solve", file.toString());
  }

  @Test
  void anOutputThatCannotBeWrittenIsNamedBeforeTheWorkBegins() throws IOException {
    Path file = Files.writeString(directory.resolve("good.csv"), "a,b\nx,X\ny,\n");

    for (Path out : List.of(directory.resolve("none").resolve("out.csv"), directory)) {
      refused(out.toString(), "fill", file.toString(), "--column", "b", "--out", out.toString());
    }
    refused(
        "good.csv",
        "exam",
        file.toString(),
        "--budget",
        "10",
        "--out",
        file.resolve("out.jsonl").toString());
  }

  @Test
  void aDataDirectoryThatIsAFileIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("good.csv"), "a,b\nx,X\ny,\n");

    refused("--data", "solve", file.toString(), "--data", file.toString());
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "NaN", "soon"})
  void anImpossibleTimeForTheLoopIsNamed(String minutes) throws IOException {
    Files.writeString(directory.resolve("good.csv"), "a,b\nx,X\ny,\n");

    refused("--minutes", "live", directory.toString(), "--minutes", minutes);
  }

  @Test
  void settingsThatAreMissingAreNamed() {
    refused("none.conf", "up", "--conf", directory.resolve("none.conf").toString());
  }

  @Test
  void aPortBeyondTheLastOneIsNamed() {
    refused("--grpc-port", "up", "--grpc-port", "65536");
  }

  private static void refused(String message, String... arguments) {
    Typed typed = Typed.run(arguments);

    assertThat(typed.errors())
        .contains(message)
        .doesNotContain("\tat ")
        .doesNotContain("Exception");
    assertThat(typed.exitCode()).isEqualTo(Ouroboros.BAD_INPUT);
  }
}
