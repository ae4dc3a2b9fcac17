package io.ouroboros.learner.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The gate's promises over many simulated exams.
class GateRuleTest {
  private static final long BUDGET = 20_000;
  private static final int GOALS = 250;

  /// A world of goals on which a generation's evaluations and luck vary.
  ///
  /// @param octaves by how many halvings the candidate searches faster on the average
  private record World(double octaves) {
    Paired draw(Random random) {
      double difficulty = 6 + 12 * random.nextDouble();
      return new Paired(
          sit(difficulty + 0.8 * random.nextGaussian()),
          sit(difficulty - octaves + 0.8 * random.nextGaussian()));
    }

    private static Sitting sit(double logEvaluations) {
      long evaluations = Math.max(1, Math.round(Math.pow(2, logEvaluations)));
      return evaluations < BUDGET ? new Sitting(true, evaluations) : new Sitting(false, BUDGET);
    }

    Decision examine(int look, long seed) {
      Random random = new Random(seed);
      Trial trial = new Trial(GateRule.STANDARD, look, GOALS);
      while (true) {
        Optional<Decision> decision = trial.observe(List.of(draw(random)));
        if (decision.isPresent()) {
          return decision.get();
        }
      }
    }

    long promotions(int exams) {
      return IntStream.range(0, exams)
          .filter(seed -> examine(1, seed) instanceof Decision.Promote)
          .count();
    }
  }

  @Test
  void promotesABetterGeneration() {
    assertThat(new World(1).promotions(100)).isGreaterThanOrEqualTo(95);
  }

  @Test
  void promotesAtMostOneInTwentyLineagesOfGenerationsThatAreNoBetter() {
    World world = new World(0);
    long wrong =
        IntStream.range(0, 100)
            .filter(lineage ->
                IntStream.rangeClosed(1, 4)
                    .anyMatch(look ->
                        world.examine(look, 1_000L * lineage + look) instanceof Decision.Promote))
            .count();
    assertThat(wrong).isLessThanOrEqualTo(5);
  }

  @Test
  void refusesAWorseGenerationAsWorse() {
    World world = new World(-1);
    long worse =
        IntStream.range(0, 100)
            .filter(
                seed -> world.examine(1, seed) instanceof Decision.Reject(Refusal.Worse evidence))
            .count();
    assertThat(worse).isGreaterThanOrEqualTo(95);
  }

  @Test
  void stopsLongBeforeTheLastGoalWhenTheDifferenceIsLarge() {
    Decision decision = new World(3).examine(1, 7);
    assertThat(decision).isInstanceOf(Decision.Promote.class);
    assertThat(((Decision.Promote) decision).evidence().candidate().goals()).isLessThan(GOALS / 3);
  }

  @Test
  void stopsForFutilityWhenNothingDiffers() {
    Trial trial = new Trial(GateRule.STANDARD, 1, 10_000);
    Sitting same = new Sitting(true, 100);
    Optional<Decision> decision = Optional.empty();
    int goals = 0;
    while (decision.isEmpty()) {
      decision = trial.observe(List.of(new Paired(same, same)));
      goals++;
    }
    assertThat(decision.get()).isInstanceOf(Decision.Reject.class);
    assertThat(((Decision.Reject) decision.get()).refusal()).isInstanceOf(Refusal.Futile.class);
    assertThat(goals).isLessThan(10_000);
  }

  @Test
  void saysThatAGenerationIsWorseRatherThanOfNoUse() {
    assertThat(GateRule.STANDARD.decide(evidence(-0.2, 0.01), false)).isEmpty();
    assertThat(GateRule.STANDARD.decide(evidence(-0.2, 0), false))
        .hasValueSatisfying(decision ->
            assertThat(((Decision.Reject) decision).refusal()).isInstanceOf(Refusal.Worse.class));
  }

  private static Evidence evidence(double mean, double upper) {
    return new Evidence(new Interval(-1, mean, upper), 0.025, 0.05, Tally.EMPTY, Tally.EMPTY);
  }

  @Test
  void saysThatAShortExamCouldNotShowTheDifference() {
    Trial trial = new Trial(GateRule.STANDARD, 1, 2);
    Paired pair = new World(0).draw(new Random(3));
    assertThat(trial.observe(List.of(pair))).isEmpty();
    assertThat(trial.observe(List.of(pair)))
        .hasValueSatisfying(decision ->
            assertThat(((Decision.Reject) decision).refusal())
                .isInstanceOf(Refusal.NotShown.class));
  }

  @Test
  void countsGoalsThatShareRowsOnce() {
    Trial together = new Trial(GateRule.STANDARD, 1, 3);
    Paired better = new Paired(new Sitting(false, BUDGET), new Sitting(true, 10));
    together.observe(List.of(better, better, better));
    assertThat(together.evidence().candidate().goals()).isEqualTo(3);
    Trial apart = new Trial(GateRule.STANDARD, 1, 3);
    apart.observe(List.of(better));
    assertThat(together.evidence().difference()).isEqualTo(apart.evidence().difference());
  }

  @Test
  void earnsNothingWithAQuickWrongAnswer() {
    Sitting none = new Sitting(false, BUDGET);
    assertThat(GateRule.score(none, none)).isZero();
  }

  @Test
  void spendsItsAlphaOnceOverAllExamsOfALineage() {
    double spent = IntStream.rangeClosed(1, 100_000).mapToDouble(GateRule.STANDARD::alphaOf).sum();
    assertThat(spent).isLessThanOrEqualTo(GateRule.STANDARD.alpha());
  }
}
