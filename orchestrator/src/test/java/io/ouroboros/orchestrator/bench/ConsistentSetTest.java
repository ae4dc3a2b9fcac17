package io.ouroboros.orchestrator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.learner.families.Families;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsistentSetTest {
  private static final Budget BUDGET = new Budget(2_000, Duration.ofMinutes(1));
  private static final List<Task> TASKS =
      Families.learn(1, BUDGET).limit(20).map(task -> task.showing(1)).toList();

  private static ConsistentSet set(Task task) {
    return ConsistentSet.of(task, List.of(BuiltInGuide.bare(), BuiltInGuide.handSet()), BUDGET);
  }

  @Test
  void holdsProgramsThatFitAndKnowsWhichAreRight() {
    for (Task task : TASKS) {
      assertThat(set(task).fits())
          .allSatisfy(fit -> {
            assertThat(task.goal().examples()).allMatch(row -> row.isReproducedBy(fit.program()));
            assertThat(fit.right())
                .isEqualTo(
                    task.heldOut().stream().allMatch(row -> row.isReproducedBy(fit.program())));
          });
    }
    assertThat(TASKS.stream().map(ConsistentSetTest::set)).anyMatch(ConsistentSet::isTelling);
  }

  @Test
  void theCheapestRightProgramIsRightAndNoOtherRightOneIsCheaper() {
    var costs = BuiltInGuide.handSet().prior();
    ConsistentSet telling =
        TASKS.stream()
            .map(ConsistentSetTest::set)
            .filter(ConsistentSet::isTelling)
            .findFirst()
            .orElseThrow();
    double[] bits = telling.bits(costs);
    double least = Double.POSITIVE_INFINITY;
    for (int fit = 0; fit < bits.length; fit++) {
      if (telling.fits().get(fit).right()) {
        least = Math.min(least, bits[fit]);
      }
    }
    var cheapest = telling.cheapestRight(costs);
    int at = telling.fits().stream().map(ConsistentSet.Fit::program).toList().indexOf(cheapest);
    assertThat(telling.fits().get(at).right()).isTrue();
    assertThat(bits[at]).isEqualTo(least);
  }
}
