package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.language.Term;
import org.junit.jupiter.api.Test;

/// Answers of columns of a fixed width.
class FillingTest {
  @Test
  void fillsUpEachPiece() {
    Term program =
        TextSearch.best(
            20_000,
            TextSearch.row("ann,oslo", "ANN..........oslo........."),
            TextSearch.row("roberta,york", "ROBERTA......york........."),
            TextSearch.row("zoe,bergen", "ZOE..........bergen......."));

    assertThat(TextSearch.answer(program, "maria,lyon")).isEqualTo("MARIA........lyon.........");
  }

  /// What is longer than the width is not cut.
  @Test
  void fillsUpWhatIsJoined() {
    Term program =
        TextSearch.best(
            20_000,
            TextSearch.row("ann,oslo", "ANN (oslo)...ann@oslo....."),
            TextSearch.row("roberta,york", "ROBERTA (york)roberta@york."),
            TextSearch.row("zoe,bergen", "ZOE (bergen).zoe@bergen..."));

    assertThat(TextSearch.answer(program, "maria,lyon")).isEqualTo("MARIA (lyon).maria@lyon...");
  }

  @Test
  void fillsUpAWholeAnswerOfJoinedPieces() {
    Term program =
        TextSearch.best(
            20_000,
            TextSearch.row("ann,oslo", "ANN (oslo)*************"),
            TextSearch.row("roberta,york", "ROBERTA (york)*********"),
            TextSearch.row("zoe,bergen", "ZOE (bergen)***********"));

    assertThat(TextSearch.answer(program, "maria,lyon")).isEqualTo("MARIA (lyon)***********");
  }

  @Test
  void fillsUpOnTheLeft() {
    Term program =
        TextSearch.best(
            20_000,
            TextSearch.row("ann,oslo", "ann:::::::::::::::OSLO"),
            TextSearch.row("roberta,york", "roberta:::::::::::::::YORK"),
            TextSearch.row("zoe,bergen", "zoe:::::::::::::BERGEN"));

    assertThat(TextSearch.answer(program, "maria,rome")).isEqualTo("maria:::::::::::::::ROME");
  }
}
