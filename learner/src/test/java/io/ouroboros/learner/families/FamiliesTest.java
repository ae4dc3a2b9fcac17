package io.ouroboros.learner.families;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.GoalCheck;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.language.Value;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FamiliesTest {
  private static final Budget BUDGET = new Budget(1_000, Duration.ofSeconds(1));

  @Test
  void thereAreManyFamiliesOfSeveralQuestions() {
    assertThat(Families.all()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(Families.all())
        .allSatisfy(family -> assertThat(family.makers()).hasSizeGreaterThan(3));
    assertThat(Families.all().stream().map(Family::name)).doesNotHaveDuplicates();
    assertThat(questions(Split.LEARN)).hasSizeGreaterThanOrEqualTo(200);
    assertThat(questions(Split.GATE)).hasSizeGreaterThanOrEqualTo(100);
  }

  @Test
  void theSameSeedGivesTheSameTasksAndAnotherSeedOthers() {
    assertThat(Families.learn(7, BUDGET).limit(50)).containsExactlyElementsOf(learn(7, 50));
    assertThat(learn(7, 50)).doesNotContainAnyElementsOf(learn(8, 50));
  }

  @Test
  void theGateDrawsTwoThousandTasksOfManyFamiliesWithoutRepeatingARow() {
    List<Task> gate = Families.gate(1, BUDGET).limit(2_000).toList();

    assertThat(new HashSet<>(rows(gate))).hasSameSizeAs(rows(gate));
    assertThat(gate.subList(1_900, 2_000).stream().map(Task::family).distinct())
        .hasSizeGreaterThan(60);
  }

  @Test
  void theThreeSetsShareNoRowWhateverTheSeeds() {
    Set<List<Value>> learn = new HashSet<>(rows(learn(1, 1_000)));
    Set<List<Value>> gate = new HashSet<>(rows(Families.gate(1, BUDGET).limit(500).toList()));
    Set<List<Value>> report = new HashSet<>(rows(Families.report(2, BUDGET).limit(500).toList()));

    assertThat(Collections.disjoint(learn, gate)).isTrue();
    assertThat(Collections.disjoint(learn, report)).isTrue();
    assertThat(Collections.disjoint(gate, report)).isTrue();
  }

  @Test
  void theThreeSetsShareNoQuestionAndSomeFamiliesAreNeverLearned() {
    Set<String> learn = questions(Split.LEARN);
    Set<String> gate = questions(Split.GATE);
    Set<String> report = questions(Split.REPORT);

    assertThat(Collections.disjoint(learn, gate)).isTrue();
    assertThat(Collections.disjoint(learn, report)).isTrue();
    assertThat(Collections.disjoint(gate, report)).isTrue();
    assertThat(families(Split.GATE))
        .isNotEmpty()
        .matches(names -> !families(Split.LEARN).containsAll(names));
    assertThat(families(Split.REPORT)).matches(names -> !families(Split.LEARN).containsAll(names));
  }

  @Test
  void everyGoalIsSoundAndShowsThreeToTenRows() {
    assertThat(learn(3, 500))
        .allSatisfy(task -> {
          assertThat(GoalCheck.problem(task.goal())).isEmpty();
          assertThat(task.goal().examples()).hasSizeBetween(3, 10);
          assertThat(task.heldOut()).hasSize(6);
        });
  }

  @Test
  void noAnswerIsEmptyAndHardlyAnyIsTheInputItself() {
    List<Example> rows =
        learn(4, 500).stream().flatMap(task -> task.goal().examples().stream()).toList();

    assertThat(rows).noneMatch(row -> row.output().equals(new Value.Text("")));
    assertThat(rows.stream().filter(row -> row.inputs().contains(row.output())).count())
        .isLessThan(rows.size() / 10);
  }

  @Test
  void noTwoTasksAreTheSameGoal() {
    Stream<Goal> goals = learn(5, 1_000).stream().map(Task::goal);

    assertThat(goals.map(Goal::id).distinct()).hasSize(1_000);
  }

  private static List<Task> learn(long seed, int count) {
    return Families.learn(seed, BUDGET).limit(count).toList();
  }

  private static List<List<Value>> rows(List<Task> tasks) {
    return tasks.stream().flatMap(task -> task.rows().stream()).map(Example::inputs).toList();
  }

  private static Set<String> questions(Split split) {
    return Families.questions(split).stream().map(LineMaker::name).collect(Collectors.toSet());
  }

  private static Set<String> families(Split split) {
    return Families.questions(split).stream().map(LineMaker::family).collect(Collectors.toSet());
  }
}
