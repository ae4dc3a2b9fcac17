package io.ouroboros.learner.dream;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.attempt.search.Search;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Rows;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import io.ouroboros.learner.experience.Toys;
import io.ouroboros.learner.families.Families;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelfPosedGoalTest {
  private static final long TRIES = 300;
  private final List<Weighted> lived = lived();
  private final Imagination imagination =
      Imagination.of(GenerationId.HAND_SET, lived, List.of(), 1);
  private final Map<Long, Experience> posed = posed(imagination);

  @Test
  void areAnsweredByTheirPrograms() {
    assertThat(posed).isNotEmpty();
    assertThat(posed.values())
        .allSatisfy(goal ->
            assertThat(goal.examples()).allMatch(row -> row.isReproducedBy(goal.program())));
  }

  @Test
  void areNearTheEdgeOfWhatIsSolvableNow() {
    assertThat(posed)
        .allSatisfy((number, goal) -> {
          assertThat(isSolved(number, goal, Relabelling.SHORT)).isFalse();
          assertThat(isSolved(number, goal, Relabelling.BUDGET)).isTrue();
        });
  }

  @Test
  void haveNoRowOfTheSetsThatNothingIsLearnedFrom() {
    assertThat(posed.values())
        .flatExtracting(Experience::examples)
        .allMatch(row -> Families.isToLearn(row.inputs()));
  }

  @Test
  void varyWhatWasMadeUpBefore() {
    String reversed = "(str.++ (reverse (word x0 0)) (str.++ \"/\" (initials x0)))";
    List<Experience> before =
        LongStream.range(0, 10)
            .mapToObj(seed -> Toys.experience(reversed, seed, Toys.GENERALISES))
            .toList();
    Imagination after = Imagination.of(GenerationId.HAND_SET, lived, before, 1);
    assertThat(reversals(posed(after))).isGreaterThan(5 * reversals(posed));
  }

  private static long reversals(Map<Long, Experience> posed) {
    return posed.values().stream()
        .filter(goal -> Syntax.print(goal.program()).contains("(reverse "))
        .count();
  }

  /// Whether a search within a budget finds a program that is right on all rows.
  private boolean isSolved(long number, Experience posed, Budget budget) {
    Goal goal = Imagination.goal(number, new Rows(posed.signature(), posed.examples(), List.of()));
    return Search.run(
            Relabelling.task(goal), imagination.guide(), budget, () -> false, System::nanoTime)
        .candidates()
        .stream()
        .map(Candidate::program)
        .anyMatch(program -> Relabelling.isRight(program, goal));
  }

  private static List<Weighted> lived() {
    return Stream.of(
            "(str.++ (word x0 -1) (str.++ \", \" (upper (word x0 0))))",
            "(str.++ (initials x0) (str.++ \"-\" (token.digits x0 0)))")
        .flatMap(program ->
            LongStream.range(0, 10)
                .mapToObj(seed -> Toys.experience(program, seed, Toys.GENERALISES)))
        .map(experience -> new Weighted(experience, 1))
        .toList();
  }

  private static Map<Long, Experience> posed(Imagination imagination) {
    Map<Long, Experience> posed = new TreeMap<>();
    LongStream.range(0, TRIES)
        .filter(Imagination::isPosed)
        .forEach(number ->
            imagination
                .dream(number, () -> false, System::nanoTime)
                .ifPresent(goal -> posed.put(number, goal)));
    return posed;
  }
}
