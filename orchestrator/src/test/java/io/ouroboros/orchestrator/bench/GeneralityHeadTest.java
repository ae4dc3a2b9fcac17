package io.ouroboros.orchestrator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.attempt.search.Merit;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.learner.families.Families;
import io.ouroboros.orchestrator.bench.ConsistentSet.Fit;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneralityHeadTest {
  private static final Task TASK =
      Families.learn(1, new Budget(1, Duration.ofSeconds(1))).findFirst().orElseThrow();
  private static final Term PROGRAM = new Term.Input(0, Type.TEXT);
  private static final double[] EQUAL = {10, 10};

  private static Fit fit(int copied, boolean right) {
    return new Fit(PROGRAM, new Merit(0, copied, 0, 0, 0), right);
  }

  private static ConsistentSet set(Fit... fits) {
    return new ConsistentSet(TASK, List.of(fits));
  }

  private static GeneralityHead taught(ConsistentSet set) {
    return GeneralityHead.fitted(Collections.nCopies(30, set), Collections.nCopies(30, EQUAL));
  }

  @Test
  void prefersWhatWasRightBefore() {
    ConsistentSet plain = set(fit(5, false), fit(0, true));
    ConsistentSet reciting = set(fit(5, true), fit(0, false));

    assertThat(plain.choice(taught(plain).doubts(plain, EQUAL))).isEqualTo(1);
    assertThat(plain.choice(taught(reciting).doubts(plain, EQUAL))).isZero();
  }

  @Test
  void believesCostsWhereNothingWasLearned() {
    ConsistentSet useless = set(fit(0, true), fit(9, true));
    GeneralityHead head = taught(useless);

    assertThat(useless.choice(head.doubts(useless, new double[] {9, 8}))).isEqualTo(1);
    assertThat(useless.choice(head.doubts(useless, new double[] {8, 9}))).isZero();
  }

  @Test
  void weighsCostsAgainstWhatItSees() {
    ConsistentSet plain = set(fit(1, false), fit(0, true));
    GeneralityHead head = taught(plain);

    assertThat(plain.choice(head.doubts(plain, new double[] {0, 1_000}))).isZero();
    assertThat(plain.choice(head.doubts(plain, new double[] {10, 10.1}))).isEqualTo(1);
  }
}
