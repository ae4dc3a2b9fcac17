package io.ouroboros.orchestrator.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChronicleTest {
  @Test
  void countsOnlyGoalsWithHeldOutRowsAsJudged() {
    Chronicle chronicle =
        chronicle(List.of(seen(true, true, 10), seen(true, false, 10), seen(false, true, 10)));

    assertThat(chronicle.solved()).isEqualTo(2);
    assertThat(chronicle.failed()).isEqualTo(1);
    assertThat(chronicle.judged()).isEqualTo(2);
    assertThat(chronicle.right()).isEqualTo(1);
  }

  @Test
  void typicalEvaluationsAreAGeometricMean() {
    Chronicle chronicle = chronicle(List.of(seen(true, true, 10), seen(true, true, 1000)));

    assertThat(chronicle.typicalEvaluations()).isCloseTo(100, within(1e-9));
  }

  @Test
  void aPointOfTheCurveTakesAWholeWindowOfGoals() {
    Chronicle chronicle =
        chronicle(Collections.nCopies(2 * Chronicle.WINDOW + 1, seen(true, true, 7)));

    assertThat(chronicle.curve()).hasSize(2);
  }

  @Test
  void aSparklineIsHighestWhereTheNumberIsLargest() {
    assertThat(Sparkline.of(List.of(1.0, 2.0, 3.0), 10)).startsWith("▁").endsWith("█").hasSize(3);
    assertThat(Sparkline.of(List.of(1.0, 2.0, 3.0), 2)).hasSize(2);
    assertThat(Sparkline.of(List.of(), 2)).isEmpty();
  }

  private static Chronicle chronicle(List<Seen> goals) {
    return new Chronicle(goals, List.of());
  }

  private static Seen seen(boolean solved, boolean judged, long evaluations) {
    return new Seen(Duration.ZERO, solved, judged, solved && judged, evaluations);
  }
}
