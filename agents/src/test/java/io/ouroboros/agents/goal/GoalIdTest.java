package io.ouroboros.agents.goal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GoalIdTest {
  @Property(tries = 200)
  void anyKeyGivesOneAndTheSameId(@ForAll String key) {
    assertThat(GoalId.ofKey(key)).isEqualTo(GoalId.ofKey(key));
  }

  @Property(tries = 200)
  void differentKeysGiveDifferentIds(@ForAll String key) {
    assertThat(GoalId.ofKey(key)).isNotEqualTo(GoalId.ofKey(key + "\u0000"));
  }
}
