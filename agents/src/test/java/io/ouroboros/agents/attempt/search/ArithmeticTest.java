package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.language.Domain;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Term;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Answers that are calculated, deeper than the enumeration of all terms reaches.
class ArithmeticTest {
  @Test
  void findsTheOtherSideOfAKnownNumber() {
    Term program =
        TextSearch.best(
            20_000,
            TextSearch.row("rooms 3 to 9", "7 rooms in all"),
            TextSearch.row("rooms 12 to 12", "1 rooms in all"),
            TextSearch.row("rooms 140 to 171", "32 rooms in all"),
            TextSearch.row("rooms 5 to 64", "60 rooms in all"));

    assertThat(TextSearch.answer(program, "rooms 21 to 400")).isEqualTo("380 rooms in all");
  }

  @Test
  void roundsWhatIsCalculated() {
    Term program =
        TextSearch.best(
            20_000,
            TextSearch.row("17 km in 3 h", "about 5.67 an hour"),
            TextSearch.row("250 km in 4 h", "about 62.50 an hour"),
            TextSearch.row("91 km in 6 h", "about 15.17 an hour"),
            TextSearch.row("8 km in 2 h", "about 4.00 an hour"));

    assertThat(TextSearch.answer(program, "100 km in 7 h")).isEqualTo("about 14.29 an hour");
  }

  @Test
  void groupsTheThousandsOfWhatIsCalculated() {
    Term program =
        TextSearch.best(
            30_000,
            TextSearch.row("350 boxes of 24", "8,400 pieces"),
            TextSearch.row("12 boxes of 36", "432 pieces"),
            TextSearch.row("1200 boxes of 960", "1,152,000 pieces"),
            TextSearch.row("75 boxes of 48", "3,600 pieces"));

    assertThat(TextSearch.answer(program, "500 boxes of 50")).isEqualTo("25,000 pieces");
  }

  @Test
  void seeksTheNumbersThatAllOutputsHave() {
    assertThat(SoughtNumber.within(List.of("1,204.50 of 7", "3 of 12 or 13")))
        .containsExactly(
            new SoughtNumber(List.of(new BigDecimal("1204.50"), new BigDecimal("3")), 2),
            new SoughtNumber(List.of(new BigDecimal("7"), new BigDecimal("12")), 0));
  }

  @Test
  void seeksWhatDurationsInOutputsMean() {
    Primitive seconds =
        Domain.TEXT.vocabulary().primitives().stream()
            .filter(primitive -> primitive.name().equals("seconds"))
            .findFirst()
            .orElseThrow();

    assertThat(SoughtNumber.readings(List.of("took 1:15", "took 0:08"), seconds))
        .containsExactly(new SoughtNumber(List.of(new BigDecimal(75), new BigDecimal(8)), 0));
  }

  @Test
  void undoesEachOperatorOnBothSides() {
    for (KnownSide side : KnownSide.values()) {
      double result = side.result(12, 7);

      assertThat(side.other(12, result)).as(side.primitive()).isEqualTo(7);
      assertThat(side.ordered("known", "other")).containsExactlyInAnyOrder("known", "other");
    }
    assertThat(KnownSide.MINUEND.ordered(12, 7)).isEqualTo(List.of(12, 7));
    assertThat(KnownSide.MINUEND.result(12, 7)).isEqualTo(5);
    assertThat(KnownSide.SUBTRAHEND.ordered(7, 12)).isEqualTo(List.of(12, 7));
    assertThat(KnownSide.SUBTRAHEND.result(7, 12)).isEqualTo(5);
  }
}
