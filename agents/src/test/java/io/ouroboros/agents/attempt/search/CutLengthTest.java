package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutLengthTest {
  @Test
  void isWhatChangedAnswersKeepOfTheirTexts() {
    List<Example> rows =
        List.of(
            TextSearch.row("wooden branch from Oslo", "wooden branc..."),
            TextSearch.row("Lamp 7", "Lamp 7"),
            TextSearch.row("😀 old chair from Bern", "😀 old chair ..."));

    assertThat(CutLength.of(rows, 0)).contains(12L);
  }

  @Test
  void isNoneWhereAnswersKeepDifferentLengths() {
    List<Example> rows =
        List.of(TextSearch.row("one two", "one"), TextSearch.row("three four", "three"));

    assertThat(CutLength.of(rows, 0)).isEmpty();
  }

  @Test
  void isNoneWhereAnswersKeepNothingOrTheWholeText() {
    assertThat(CutLength.of(List.of(TextSearch.row("four", "FOUR")), 0)).isEmpty();
    assertThat(CutLength.of(List.of(TextSearch.row("four", "four!")), 0)).isEmpty();
    assertThat(CutLength.of(List.of(TextSearch.row("four", "four")), 0)).isEmpty();
  }

  @Test
  void longTextsAreCutWhereTheRowsShow() {
    Term program =
        TextSearch.best(
            10_000,
            TextSearch.row("Lamp 7", "Lamp 7"),
            TextSearch.row("wooden branch from Oslo", "wooden branc..."),
            TextSearch.row("Glass 41", "Glass 41"),
            TextSearch.row("crisp filter from Padua", "crisp filter..."));

    assertThat(TextSearch.answer(program, "twelve chars")).isEqualTo("twelve chars");
    assertThat(TextSearch.answer(program, "little copper, St. Gallen"))
        .isEqualTo("little coppe...");
  }

  /// A choice between the two long answers, recited, is found first.
  @Test
  void longTextsAreCutWhereFewRowsShowIt() {
    Term program =
        TextSearch.best(
            20_000,
            TextSearch.row("some words", "some words"),
            TextSearch.row("remarkably lengthy words", "remarkably leng..."),
            TextSearch.row("these words go on and on", "these words go ..."));

    assertThat(TextSearch.answer(program, "1234567890123456789")).isEqualTo("123456789012345...");
  }
}
