package io.ouroboros.learner.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.learner.families.Families;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TwinFiguresTest {
  private static final Budget BUDGET = new Budget(2_000, Duration.ofSeconds(20));
  private static final int GOALS = 60;
  private static final List<Task> TASKS = Families.report(1, BUDGET).limit(GOALS).toList();
  private static final Exam APART = exam(task -> task.goal().id().value());
  private static final Sitting CHEAP = new Sitting(true, 100);
  private static final Sitting DEAR = new Sitting(true, 400);
  private static final Sitting WRONG = new Sitting(false, 2_000);

  private static Exam exam(Function<Task, String> component) {
    return new Exam(
        TASKS.stream()
            .map(task -> new ExamGoal(task.goal(), task.heldOut(), component.apply(task)))
            .toList(),
        BUDGET);
  }

  @Test
  void aTwinBesideItselfDiffersInNothing() {
    List<Sitting> sittings = someWrong(20);

    TwinFigures figures = TwinFigures.of(APART, sittings, sittings);

    assertThat(figures.right()).isEqualTo(new Interval(0, 0, 0));
    assertThat(figures.effort()).isEqualTo(new Interval(1, 1, 1));
  }

  @Test
  void aQuarterOfTheEvaluationsOnEveryGoalIsAQuarterForSure() {
    TwinFigures figures = TwinFigures.of(APART, all(DEAR), all(CHEAP));

    assertThat(figures.effort().mean()).isCloseTo(0.25, Offset.offset(1e-9));
    assertThat(figures.effort().upper()).isCloseTo(0.25, Offset.offset(1e-9));
  }

  @Test
  void aFewGoalsMoreMayBeLuck() {
    TwinFigures figures = TwinFigures.of(APART, someWrong(2), all(CHEAP));

    assertThat(figures.right().mean()).isPositive();
    assertThat(figures.right().lower()).isZero();
  }

  @Test
  void goalsThatShareRowsCountOnce() {
    Exam pairs = exam(task -> Integer.toString(TASKS.indexOf(task) / 6));
    List<Sitting> twin = someWrong(30);

    Interval together = TwinFigures.of(pairs, twin, all(CHEAP)).right();
    Interval apart = TwinFigures.of(APART, twin, all(CHEAP)).right();

    assertThat(together.mean()).isEqualTo(apart.mean());
    assertThat(together.upper() - together.lower()).isGreaterThan(apart.upper() - apart.lower());
  }

  @Test
  void handSetCostsAreWorthSomethingBesideEqualOnesOnAnyNumberOfThreads()
      throws InterruptedException {
    List<Sitting> handSet = pass(1, BuiltInGuide.handSet());

    TwinFigures figures = TwinFigures.of(APART, pass(1, BuiltInGuide.bare()), handSet);

    assertThat(figures.effort().upper()).isLessThan(1);
    assertThat(figures.learned().right()).isGreaterThan(figures.twin().right());
    assertThat(pass(2, BuiltInGuide.handSet())).isEqualTo(handSet);
  }

  @Test
  void everyGoalNeedsASitting() {
    assertThatThrownBy(() -> TwinFigures.of(APART, all(CHEAP), List.of(CHEAP)))
        .hasMessageContaining("60 sittings each, not 60 and 1");
  }

  private static List<Sitting> pass(int threads, Guide guide) throws InterruptedException {
    return new Pass(APART, threads, () -> false, System::nanoTime, () -> {}).of(guide);
  }

  private static List<Sitting> all(Sitting sitting) {
    return Collections.nCopies(GOALS, sitting);
  }

  private static List<Sitting> someWrong(int wrong) {
    return IntStream.range(0, GOALS).mapToObj(goal -> goal < wrong ? WRONG : CHEAP).toList();
  }
}
