package io.ouroboros.orchestrator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.guide.GenerationId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterSwapFiguresTest {
  private static final GenerationId OLD = new GenerationId("a".repeat(64));
  private static final GenerationId NEW = new GenerationId("b".repeat(64));
  private static final Instant DECIDED = Instant.ofEpochMilli(10_000);
  private static final Instant STABLE = Instant.ofEpochMilli(10_300);

  private static AttemptLog.Entry attempt(String goal, GenerationId generation, long millis) {
    return new AttemptLog.Entry(goal, generation, Instant.ofEpochMilli(millis));
  }

  private static ClusterSwapFigures figures(int goals, AttemptLog.Entry... attempts) {
    var promotion = new LineageLog.Promotion(NEW, DECIDED, STABLE);
    return new ClusterSwapFigures(3, 1, List.of(promotion), goals, List.of(attempts));
  }

  @Test
  void measuresUntilTheLastAttemptUnderTheOldGenerationBegins() {
    ClusterSwapFigures figures =
        figures(3, attempt("x", OLD, 9_000), attempt("y", OLD, 10_400), attempt("z", NEW, 12_000));

    assertThat(figures.stragglersNanos(LineageLog.Promotion::decided))
        .containsExactly(400_000_000L);
    assertThat(figures.stragglersNanos(LineageLog.Promotion::stable)).containsExactly(100_000_000L);
    assertThat(figures.late()).isZero();
    assertThat(figures.isClean()).isTrue();
  }

  @Test
  void countsAttemptsThatBeganLateUnderTheOldGeneration() {
    assertThat(figures(2, attempt("x", OLD, 11_301), attempt("y", NEW, 11_001)).late()).isOne();
  }

  @Test
  void isNotCleanWhenAGoalEndedTwiceOrNever() {
    assertThat(figures(1, attempt("x", OLD, 1), attempt("x", NEW, 2)).isClean()).isFalse();
    assertThat(figures(2, attempt("x", OLD, 1)).isClean()).isFalse();
  }
}
