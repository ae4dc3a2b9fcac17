package io.ouroboros.learner.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.learner.swap.Oracle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolloutTest {
  private static final double HALF = 0.5;

  private final Rollout three = Rollout.of(Samples.BETTER, 7, Set.of("a", "b", "c"));

  private static Oracle.Report ready(String node) {
    return new Oracle.Ready(7, node);
  }

  private static Oracle.Report unable(String node) {
    return new Oracle.Unable(7, node, "Its disk is full.");
  }

  @Test
  void isStableOnceEveryNodeHasIt() {
    Rollout all = three.with(ready("a")).with(ready("b")).with(ready("c"));

    assertThat(all.outcome(HALF, false)).contains(new LineageEvent.Stable(Samples.BETTER));
  }

  @Test
  void waitsForANodeThatMayStillAnswer() {
    Rollout two = three.with(ready("a")).with(ready("b"));

    assertThat(two.outcome(HALF, false)).isEmpty();
    assertThat(two.outcome(HALF, true)).contains(new LineageEvent.Stable(Samples.BETTER));
  }

  @Test
  void oneNodeThatCannotLoadItKeepsItFromNobodyElse() {
    Rollout two = three.with(ready("a")).with(unable("b")).with(ready("c"));

    assertThat(two.outcome(HALF, false)).contains(new LineageEvent.Stable(Samples.BETTER));
  }

  @Test
  void waitsForNoNodeThatIsGoneAndCountsOnNone() {
    Rollout two = three.with(ready("a")).with(ready("c"));

    assertThat(two.among(Set.of("a", "c")).outcome(HALF, false))
        .contains(new LineageEvent.Stable(Samples.BETTER));
    assertThat(two.among(Set.of("b", "c")).outcome(HALF, false)).isEmpty();
  }

  @Test
  void aNodeThatCameBackIsAskedOnceMore() {
    Rollout back = three.with(ready("a")).among(Set.of("b", "c")).among(Set.of("a", "b", "c"));

    Rollout all = back.with(ready("b")).with(ready("c"));

    assertThat(all.outcome(HALF, false)).isEmpty();
    assertThat(all.with(ready("a")).outcome(HALF, false))
        .contains(new LineageEvent.Stable(Samples.BETTER));
  }

  @Test
  void isRolledBackWhenMostNodesCannotLoadItAndSaysWhy() {
    Rollout one = three.with(unable("a")).with(unable("b"));

    assertThat(one.outcome(HALF, false))
        .hasValueSatisfying(event ->
            assertThat(event)
                .isInstanceOfSatisfying(
                    LineageEvent.RolledBack.class,
                    back -> assertThat(back.reason()).contains("a: Its disk is full.")));
  }

  @Test
  void aReportAboutAnotherRolloutChangesNothing() {
    assertThat(three.with(new Oracle.Ready(6, "a"))).isEqualTo(three);
  }
}
