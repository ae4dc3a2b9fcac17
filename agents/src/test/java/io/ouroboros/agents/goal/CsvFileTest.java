package io.ouroboros.agents.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ouroboros.agents.language.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private static final Budget BUDGET = new Budget(1_000, Duration.ofSeconds(1));
  private static final String NAMES =
      """
      name,initials
      Ada Lovelace,AL
      Alan Turing,AT
      Grace Hopper,
      """;

  @TempDir Path folder;

  @Test
  void rowsWithTheCellAreExamplesAndRowsWithoutAreToBeFilled() throws BadInput {
    Goal goal = CsvFile.parse("names.csv", NAMES).goal("initials", BUDGET);

    assertThat(goal.signature()).hasToString("(string) -> string");
    assertThat(goal.examples())
        .containsExactly(row("AL", "Ada Lovelace"), row("AT", "Alan Turing"));
    assertThat(goal.unfilled()).containsExactly(texts("Grace Hopper"));
  }

  @Test
  void theSameFileIsTheSameGoal() throws BadInput {
    Goal goal = CsvFile.parse("names.csv", NAMES).goal("initials", BUDGET);
    Goal again = CsvFile.parse("names.csv", NAMES).goal("initials", BUDGET);
    Goal other = CsvFile.parse("names.csv", NAMES.replace("AT", "A.T.")).goal("initials", BUDGET);

    assertThat(goal.id()).isEqualTo(again.id()).isNotEqualTo(other.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheSeparator(String separator) throws BadInput {
    CsvFile csv = CsvFile.parse("names.csv", NAMES.replace(",", separator));

    assertThat(csv.columns()).containsExactly("name", "initials");
  }

  @Test
  void aCommaInsideSemicolonCellsIsNoSeparator() throws BadInput {
    CsvFile csv = CsvFile.parse("f.csv", "who;city, state\nAda;Reno, NV\nAlan;\n");

    assertThat(csv.columns()).containsExactly("who", "city, state");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFa,b\r\nx y,y\r\nu v,¤\r\n",
        "a,b\n\"x, y\",y\n\"u, v\",¤\n",
        "a,b\nx y,y\nu v,\"¤\"",
        "a;b\n\n\"x \"\"quoted\"\" y\";y\n\"two\nlines\";¤\n\n",
        "a,b\rx,y\ru,¤\r",
      })
  void aFilledFileDiffersOnlyInTheFilledCells(String marked) throws BadInput {
    String text = marked.replace("¤", "");
    CsvFile csv = CsvFile.parse("f.csv", text);

    CsvFile unchanged = csv.filled("b", List.of(Optional.empty()));
    CsvFile filled = csv.filled("b", List.of(Optional.of("FILLED")));

    assertThat(unchanged.text()).isEqualTo(text);
    assertThat(filled.text()).isEqualTo(marked.replace("¤", "FILLED"));
    assertThat(filled.rowsToFill("b")).isEmpty();
  }

  @Test
  void quotesAnAnswerThatHoldsTheSeparatorOrAQuote() throws BadInput {
    CsvFile csv = CsvFile.parse("names.csv", NAMES);

    assertThat(csv.filled("initials", List.of(Optional.of("H, \"G\""))).text())
        .endsWith("Grace Hopper,\"H, \"\"G\"\"\"\n");
  }

  @Test
  void aSparseColumnIsAnInputButAColumnThatIsEmptyInEveryRowToFillIsNot() throws BadInput {
    CsvFile csv =
        CsvFile.parse(
            "f.csv",
            """
            first,middle,last,short,long
            Ada,,Lovelace,AL,Ada Lovelace
            Alan,Mathison,Turing,AMT,Alan Mathison Turing
            Grace,Brewster,Hopper,,
            John,,Backus,,
            """);

    assertThat(csv.inputColumns("short")).containsExactly("first", "middle", "last");
    assertThat(csv.columnsToFill()).containsExactly("middle", "short", "long");
  }

  @Test
  void aRepeatedRowCountsOnce() throws BadInput {
    Goal goal = CsvFile.parse("f.csv", "a,b\nx,y\nx,y\nu,\nu,\n").goal("b", BUDGET);

    assertThat(goal.examples()).hasSize(1);
    assertThat(goal.unfilled()).hasSize(1);
  }

  @Test
  void refusesContradictoryRowsNamingBothLines() {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> CsvFile.parse("f.csv", "a,b\nx,1\nz,3\nx,2\ny,\n").goal("b", BUDGET))
        .withMessageContaining("f.csv:4:")
        .withMessageContaining("line 2")
        .withMessageContaining("(1)")
        .withMessageContaining("(2)");
  }

  @Test
  void refusesALongCellNamingItsLineAndColumn() {
    String cell = "x".repeat(GoalCheck.MAX_CELL_LENGTH + 1);

    refusedToFill("name,b\nx,1\n%s,2\ny,\n".formatted(cell), "f.csv:3: column (b): The name (xxx");
    refusedToFill(
        "name,b\nx,1\ny,%s\ny,\n".formatted(cell), "f.csv:3: column (b): The output (xxx");
    refusedToFill("name,b\nx,1\ny,\n\n%s,\n".formatted(cell), "f.csv:5: column (b): The name (xxx");
  }

  private static void refusedToFill(String text, String message) {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> CsvFile.parse("f.csv", text).goal("b", BUDGET))
        .withMessageStartingWith(message);
  }

  @Test
  void refusesAWrongNumberOfColumns() {
    refused("a,b\nx,1\ny,2,3\nz,\n", "f.csv:3:", "3 columns", "header has 2");
  }

  @Test
  void refusesAQuoteThatDoesNotEndNamingWhereItStarts() {
    refused("a,b\nx,1\n\"y,2\nz,\n", "f.csv:3:", "does not end");
  }

  @Test
  void refusesTextAfterAClosingQuote() {
    refused("a,b\n\"x\" y,1\nz,\n", "f.csv:2:", "follows the closing quote");
  }

  @Test
  void refusesAnEmptyFileAndALoneHeader() {
    refused("", "f.csv: The file is empty");
    refused("\n\n", "f.csv: The file is empty");
    refused("a,b\n", "no row");
  }

  @Test
  void refusesAColumnNamedTwice() {
    refused("a,a\nx,\n", "f.csv:1:", "(a) twice");
  }

  @Test
  void refusesAColumnWithoutAnExample() {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> CsvFile.parse("f.csv", "a,b\nx,\ny,\n").goal("b", BUDGET))
        .withMessageContaining("(b) has no example");
  }

  @Test
  void refusesAFileWithNothingToFill() {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> CsvFile.parse("f.csv", "a,b\nx,1\n").columnsToFill())
        .withMessageContaining("No column has an empty cell");
  }

  @Test
  void refusesAnUnknownColumnAndNamesTheKnownOnes() {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> CsvFile.parse("names.csv", NAMES).goal("initial", BUDGET))
        .withMessageContaining("(initial)")
        .withMessageContaining("name, initials");
  }

  @Test
  void refusesAFileThatIsAbsentOrAFolder() {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> CsvFile.read(folder.resolve("absent.csv")))
        .withMessageContaining("absent.csv: does not exist");
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> CsvFile.read(folder))
        .withMessageContaining("is a directory");
  }

  @Test
  void refusesInvalidUtf8NamingTheLineAndTheByte() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.write(file, "a,b\nJosé,\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> CsvFile.read(file))
        .withMessageContaining("latin.csv:2:")
        .withMessageContaining("0xE9 at position 4");
  }

  @Test
  void refusesALineOf100MegabytesWithoutLoadingIt() throws IOException {
    Path file = folder.resolve("long.csv");
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("a,b\n".getBytes(StandardCharsets.UTF_8));
      for (int written = 0; written < 100; written++) {
        out.write(block);
      }
    }

    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> CsvFile.read(file))
        .withMessageContaining("long.csv:2:")
        .withMessageContaining("longer than 16 MiB");
  }

  private static void refused(String text, String... parts) {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> CsvFile.parse("f.csv", text))
        .satisfies(refusal -> assertThat(refusal.getMessage()).contains(parts));
  }

  private static Example row(String output, String... inputs) {
    return new Example(texts(inputs), new Value.Text(output));
  }

  private static List<Value> texts(String... cells) {
    return Arrays.stream(cells).<Value>map(Value.Text::new).toList();
  }
}
