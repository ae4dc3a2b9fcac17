package io.ouroboros.agents.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.language.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedRowTest {
  @Test
  void aWordThatIsMovedIsMovedWhenItIsAnotherOne() {
    assertThat(changed("id: Ada", "Ada")).contains("id: Quada -> Quada");
  }

  @Test
  void aWordThatTheAnswerLacksChangesNothing() {
    assertThat(changed("id: Ada", "Ada")).contains("quid: Ada -> Ada");
  }

  @Test
  void theAnswerKeepsItsCase() {
    assertThat(changed("id: Ada", "ADA")).contains("id: Quada -> QUADA");
  }

  @Test
  void anInitialIsThatOfTheOtherWord() {
    assertThat(changed("Ada Lovelace", "A. Lovelace")).contains("Quada Lovelace -> Q. Lovelace");
  }

  @Test
  void aNumberGetsAnotherDigit() {
    assertThat(changed("10 apples", "10")).contains("710 apples -> 710");
  }

  @Test
  void aWordBetweenMarksMayBecomeTwo() {
    assertThat(changed("<Ada>", "Ada")).contains("<Quax Ada> -> Quax Ada");
  }

  /// Whether both words are capitalized nobody can tell, but that both are there.
  @Test
  void aCapitalizedWordThatBecomesTwoHasTwoAnswers() {
    assertThat(changed("<ada>", "Ada"))
        .contains("<quax ada> -> Quax ada", "<quax ada> -> Quax Ada");
  }

  @Test
  void aWordBetweenBlanksStaysOne() {
    assertThat(changed("10 apples", "apples")).noneMatch(row -> row.contains("quax apples"));
  }

  @Test
  void aCompoundTakesAMarkThatTheRowDoesNotUse() {
    assertThat(changed("a-1 pear", "pear")).contains("a-1 quax.pear -> quax.pear");
  }

  @Test
  void nothingIsExpectedWhereTheAnswerHasAPartOfTheWord() {
    assertThat(changed("Lovelace 7", "Love")).noneMatch(row -> row.contains("Qulovelace"));
  }

  @Test
  void aWordThatAllTextsHaveStays() {
    List<Example> rows =
        List.of(
            example("id: Ada", "Ada"), example("id: Grace", "Grace"), example("id: Alan", "Alan"));

    assertThat(changed(rows)).isNotEmpty().allMatch(row -> row.startsWith("id: "));
    assertThat(changed(rows.subList(0, 2))).anyMatch(row -> row.startsWith("quid: "));
  }

  @Test
  void anAnswerThatIsNoTextHasNoChangedRows() {
    var example = new Example(List.of(new Value.Text("ab")), new Value.Int(2));

    assertThat(ChangedRow.of(List.of(example))).isEmpty();
  }

  private static List<String> changed(String input, String output) {
    return changed(List.of(example(input, output)));
  }

  private static Example example(String input, String output) {
    return new Example(List.of(new Value.Text(input)), new Value.Text(output));
  }

  private static List<String> changed(List<Example> examples) {
    return ChangedRow.of(examples).stream()
        .flatMap(row ->
            row.expected().stream()
                .map(answer -> text(row.inputs().getFirst()) + " -> " + text(answer)))
        .toList();
  }

  private static String text(Value value) {
    return ((Value.Text) value).value();
  }
}
