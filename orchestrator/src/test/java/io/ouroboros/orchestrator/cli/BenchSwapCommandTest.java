package io.ouroboros.orchestrator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ouroboros.learner.model.Engine;
import io.ouroboros.orchestrator.settings.EngineCache;
import org.junit.jupiter.api.Test;

class BenchSwapCommandTest {
  @Test
  void dropsAndMixesNoAttemptWhileGenerationsAreSwapped() {
    Engine engine = Engine.start(EngineCache.ofProcess());
    assumeTrue(engine instanceof Engine.Present, engine::toString);

    Typed typed = Typed.run("bench", "swap", "--swaps", "20", "--workers", "2");

    assertThat(typed.exitCode()).as(typed.errors()).isZero();
    assertThat(typed.output().lines())
        .anyMatch(line -> line.matches("swaps +20 of generations of 1\\d\\.\\d MB"))
        .anyMatch(line -> line.matches("attempts meanwhile +[1-9].*"))
        .anyMatch(line -> line.matches(" +dropped +0"))
        .anyMatch(line -> line.matches(" +mixed +0"));
  }
}
