package io.ouroboros.learner.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StampTest {
  /// As an earlier build counted terms.
  private static final Stamp PLAIN = new Stamp(4, 7);

  @Test
  void aTermIsNewerThanWhatItWasOpenedAfterWhateverWasDrawn() {
    Stamp second = PLAIN.nextTerm(-1);
    Stamp third = second.next().nextTerm(0);

    assertThat(second).isGreaterThan(PLAIN);
    assertThat(third).isGreaterThan(second.next());
  }

  @Test
  void learnersThatBeganAfterTheSameCheckpointAreNeverTakenForEachOther() {
    Stamp one = PLAIN.nextTerm(5);
    Stamp other = PLAIN.nextTerm(-5);

    assertThat(one.term()).isNotEqualTo(other.term());
    assertThat(other).isGreaterThan(one.next().next());
    assertThat(other.next()).isGreaterThan(one);
  }
}
