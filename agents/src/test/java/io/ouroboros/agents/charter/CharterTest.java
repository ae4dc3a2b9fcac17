package io.ouroboros.agents.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CharterTest {
  @Test
  void anyOtherLimitIsAnotherHash() {
    assertThat(new Charter(1_000, 2).hash())
        .isEqualTo("8f2551ad6fc24f27b5c2a4998ca4e3c85389d8fdc04ab36935b074699cc8a17f")
        .isNotEqualTo(new Charter(1_001, 2).hash())
        .isNotEqualTo(new Charter(1_000, 3).hash());
  }

  @Test
  void namesTheLimitThatMakesNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Charter(0, 2))
        .withMessageContaining("evaluations per goal (0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Charter(1, -2))
        .withMessageContaining("promotions per hour (-2)");
  }
}
