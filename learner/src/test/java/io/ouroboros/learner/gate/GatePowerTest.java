package io.ouroboros.learner.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How often the gate of a full exam decides rightly about generations whose worth is known, over
/// 200 simulated pairs each.
class GatePowerTest {
  private static final long BUDGET = 20_000;
  private static final int GOALS = 2_000;
  private static final int PAIRS = 200;

  /// On a tenth of the goals chance decides which of the two is right, as it does between real
  /// generations that are equally good.
  private static final double LUCK = 0.05;

  /// A candidate of known worth beside the current generation.
  ///
  /// @param gain the share of goals on which it alone is right, beyond luck; negative: is wrong
  /// @param octaves by how many halvings it searches faster where both are right
  private record Planted(double gain, double octaves) {
    private Paired draw(Random random) {
      double fate = random.nextDouble();
      boolean candidateAlone = fate < LUCK + Math.max(0, gain);
      boolean currentAlone = fate > 1 - LUCK + Math.min(0, gain);
      boolean both = random.nextDouble() < 0.85;
      double difficulty = 6 + 7 * random.nextDouble();
      return new Paired(
          sit(currentAlone || (both && !candidateAlone), difficulty, random),
          sit(candidateAlone || (both && !currentAlone), difficulty - octaves, random));
    }

    private static Sitting sit(boolean right, double logEvaluations, Random random) {
      double log = Math.max(0, logEvaluations + random.nextGaussian());
      return right ? new Sitting(true, Math.round(Math.pow(2, log))) : new Sitting(false, BUDGET);
    }

    private Decision examine(long seed) {
      Random random = new Random(seed);
      Trial trial = new Trial(GateRule.STANDARD, 1, GOALS);
      Optional<Decision> decision;
      do {
        decision = trial.observe(List.of(draw(random)));
      } while (decision.isEmpty());
      return decision.get();
    }

    private double promotions() {
      long promoted =
          IntStream.range(0, PAIRS)
              .parallel()
              .filter(seed -> examine(seed) instanceof Decision.Promote)
              .count();
      return (double) promoted / PAIRS;
    }
  }

  @Test
  void promotesFivePointsMoreRightAnswersFourTimesInFive() {
    assertThat(new Planted(0.05, 0).promotions()).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void promotesWhatIsNoBetterAtMostOnceInTwenty() {
    assertThat(new Planted(0, 0).promotions()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void promotesTwoPointsFewerRightAnswersAtMostOnceInTwenty() {
    assertThat(new Planted(-0.02, 0).promotions()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void promotesMoreRightAnswersThoughTheyComeALittleLater() {
    assertThat(new Planted(0.05, -0.5).promotions()).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void doesNotSellRightAnswersForSpeed() {
    assertThat(new Planted(-0.05, 1).promotions()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void promotesAsManyRightAnswersAtAThirdOfTheEvaluations() {
    assertThat(new Planted(0, 1.6).promotions()).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void findsADetectableDifferenceInFourExamsOfFive() {
    Trial probe = new Trial(GateRule.STANDARD, 1, GOALS);
    Random random = new Random(11);
    Planted still = new Planted(0, 0);
    IntStream.range(0, GOALS).forEach(goal -> probe.observe(List.of(still.draw(random))));
    Paired alone = new Paired(new Sitting(false, BUDGET), new Sitting(true, BUDGET));
    double gain =
        probe.evidence().detectable() / GateRule.score(alone.current(), alone.candidate());
    assertThat(new Planted(gain, 0).promotions()).isBetween(0.65, 0.98);
  }
}
