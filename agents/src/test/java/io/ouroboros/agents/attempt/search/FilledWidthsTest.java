package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilledWidthsTest {
  @Test
  void tellsTheWidthOfColumnsThatAreFilledUp() {
    assertThat(FilledWidths.of(List.of("Ann....Oslo...", "Pat Lee", "Zoe....Bergen.")))
        .first()
        .isEqualTo(new FilledWidths.Fill(".", false, 7));
  }

  /// The mark stands within a text, too.
  @Test
  void tellsTheWidthOfNumbersWithAPoint() {
    assertThat(FilledWidths.of(List.of("17.5...3.25...", "8.25...16.....", "141.75.9.5....")))
        .contains(new FilledWidths.Fill(".", false, 7));
  }

  @Test
  void tellsTheWidthOfWhatIsFilledUpOnTheLeft() {
    assertThat(FilledWidths.of(List.of("  42    7", " 115   18", "   3 1204")))
        .first()
        .isEqualTo(new FilledWidths.Fill(" ", true, 4));
  }

  @Test
  void tellsTheWidthOfNumbersWithZeros() {
    assertThat(FilledWidths.of(List.of("A-007", "BX-042", "C-105")))
        .containsExactly(new FilledWidths.Fill("0", true, 3));
  }

  @Test
  void numbersThatBeginAlikeShowNoWidth() {
    assertThat(FilledWidths.of(List.of("071-5", "023-9", "055-1"))).isEmpty();
  }

  @Test
  void marksThatAlwaysStandAloneFillNothing() {
    assertThat(FilledWidths.of(List.of("2024-01-05", "1999-12-31", "2003-07-19")))
        .containsExactly(new FilledWidths.Fill("0", true, 2));
  }
}
