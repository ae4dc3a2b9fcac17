package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentsTest {
  @Test
  void cutsWhereAllOutputsHaveTheSameMarks() {
    assertThat(Segments.of(List.of("[21ST] [OTHER] [Q1]", "[20TH] [AUTUMN TERM] [Q1]")))
        .containsExactly(List.of("21ST", "20TH"), List.of("OTHER", "AUTUMN TERM"));
  }

  @Test
  void findsNothingWhereMarksStandInAnotherOrder() {
    assertThat(Segments.of(List.of("a-b/c", "a/b-c"))).isEmpty();
  }

  @Test
  void findsNothingWithoutMarks() {
    assertThat(Segments.of(List.of("north", "south"))).isEmpty();
  }
}
