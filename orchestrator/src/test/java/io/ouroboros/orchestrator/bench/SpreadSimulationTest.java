package io.ouroboros.orchestrator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpreadSimulationTest {
  @Test
  void oneNodePullsFromTheOtherAtTheSpeedOfTheNetwork() {
    SpreadSimulation.Times times = new SpreadSimulation(2, 100, 50, 0.5).run(1);

    assertThat(times.all()).isCloseTo(0.5 + 2, within(0.05));
    assertThat(times.half()).isLessThan(0.05);
  }

  @Test
  void thoseThatHaveItHelpTheOthers() {
    double oneSourceAlone = 1_000 * 15.0 / 125;

    SpreadSimulation.Times times = new SpreadSimulation(1_000, 15e6, 125e6, 0.02).run(1);

    assertThat(times.all()).isLessThan(oneSourceAlone / 2);
    assertThat(times.half()).isLessThan(times.all());
  }
}
