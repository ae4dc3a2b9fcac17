package io.ouroboros.orchestrator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.learner.families.Families;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ShuffledRowsTest {
  private static final List<Task> TASKS =
      Families.learn(1, new Budget(1, Duration.ofSeconds(1))).limit(30).toList();

  private final List<List<Example>> read = new ArrayList<>();
  private final Guide shuffled = new ShuffledRows(new Reader(), TASKS, 1);

  /// Remembers what it is shown.
  private final class Reader implements Guide {
    @Override
    public GenerationId generation() {
      return GenerationId.HAND_SET;
    }

    @Override
    public CostTable prior() {
      return BuiltInGuide.handSet().prior();
    }

    @Override
    public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
      read.add(shown);
      return CompletableFuture.completedFuture(Optional.of(prior()));
    }
  }

  @Test
  void theNetworkReadsAsManyRowsOfAnotherTaskOfTheSameKind() {
    for (Task task : TASKS) {
      List<Example> shown = task.goal().examples().subList(0, 2);
      read.clear();
      shuffled.costs(shown);
      assertThat(read)
          .allSatisfy(rows -> {
            assertThat(rows).hasSameSizeAs(shown).doesNotContainAnyElementsOf(shown);
            assertThat(rows.getFirst().signature()).isEqualTo(shown.getFirst().signature());
          });
    }
    assertThat(read).isNotEmpty();
  }

  @Test
  void aTaskThatIsNotAmongThemGetsNoAdvice() {
    Task other = Families.learn(2, new Budget(1, Duration.ofSeconds(1))).findFirst().orElseThrow();
    assertThat(shuffled.costs(other.goal().examples()).toCompletableFuture().join()).isEmpty();
  }
}
