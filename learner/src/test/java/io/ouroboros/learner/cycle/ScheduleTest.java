package io.ouroboros.learner.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {
  private final Schedule schedule = new Schedule(10, 2, 50);

  @Test
  void waitsForEnoughNewExperience() {
    assertThat(schedule.due(9)).isEmpty();
    assertThat(schedule.due(10)).hasValue(20);
  }

  @Test
  void capsTheUpdatesOfOneTraining() {
    assertThat(schedule.due(1_000_000)).hasValue(50);
  }
}
