package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Example;
import java.util.List;
import org.junit.jupiter.api.Test;

class LengthLimitTest {
  @Test
  void isTheGreatestLengthThatIsKept() {
    List<Example> rows =
        List.of(
            TextSearch.row("four", "four"),
            TextSearch.row("seven", "SEVEN"),
            TextSearch.row("one", "one"));

    assertThat(LengthLimit.of(rows, 0)).contains(4L);
  }

  @Test
  void isTheLeastLengthThatIsCut() {
    List<Example> rows =
        List.of(TextSearch.row("one", "one"), TextSearch.row("seventeen", "seven..."));

    assertThat(LengthLimit.of(rows, 0)).contains(6L);
  }

  @Test
  void isTheLeastLengthThatIsKept() {
    List<Example> rows =
        List.of(
            TextSearch.row("7", "007"),
            TextSearch.row("1234", "1234"),
            TextSearch.row("😀23", "😀23"),
            TextSearch.row("12", "012"));

    assertThat(LengthLimit.of(rows, 0)).contains(3L);
  }

  @Test
  void isNoneWhereLengthsDoNotTell() {
    List<Example> rows =
        List.of(
            TextSearch.row("four", "four"), TextSearch.row("one", "ONE"), TextSearch.row("x", "x"));

    assertThat(LengthLimit.of(rows, 0)).isEmpty();
  }

  @Test
  void isNoneWhereTextsOfOneLengthAreKeptAndChanged() {
    List<Example> rows =
        List.of(
            TextSearch.row("four", "four"),
            TextSearch.row("FIVE", "five"),
            TextSearch.row("one", "one"));

    assertThat(LengthLimit.of(rows, 0)).isEmpty();
  }

  @Test
  void isNoneWhereAllTextsAreChanged() {
    List<Example> rows = List.of(TextSearch.row("four", "FOUR"), TextSearch.row("one", "ONE"));

    assertThat(LengthLimit.of(rows, 0)).isEmpty();
  }
}
