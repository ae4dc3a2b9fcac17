package io.ouroboros.orchestrator.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ouroboros.agents.attempt.Effort;
import io.ouroboros.agents.flow.GoalNews;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.verdict.Verdict;
import io.ouroboros.learner.cycle.LearnerNews;
import io.ouroboros.learner.cycle.LearnerStatus;
import io.ouroboros.learner.gate.GateNews;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Refusal;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.learner.swap.SwapNews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReporterTest {
  private static final GoalId GOAL = new GoalId("goal-1");
  private static final GenerationId FIRST = new GenerationId("a".repeat(64));
  private static final GenerationId SECOND = new GenerationId("b".repeat(64));

  private final ActorTestKit kit = ActorTestKit.create();
  private final Telemetry telemetry = new Telemetry();
  private final TestProbe<Gatekeeper.Command> gatekeeper = kit.createTestProbe();

  @BeforeEach
  void startAReporter() {
    kit.spawn(Reporter.create(telemetry, gatekeeper.ref()));
    tellCurrent(FIRST);
    awaitMeter("ouroboros_generation_current{generation=\"aaaaaaaaaaaa\"} 1.0");
  }

  @AfterEach
  void stop() {
    kit.shutdownTestKit();
    telemetry.close();
  }

  @Test
  void countsGoalsByTheirEndAndEvaluationsByAttempt() {
    publish(new GoalNews.Submitted(GOAL));
    publish(attempted(new Verdict.Exhausted(70), 70));
    publish(attempted(new Verdict.Cancelled(30), 30));
    publish(new GoalNews.Ended(GOAL, new Verdict.Cancelled(100)));
    publish(new GoalNews.Queued(3, 2));

    awaitMeter("ouroboros_attempts_waiting 3.0");
    assertThat(telemetry.scrape())
        .contains("ouroboros_goals_submitted_total 1.0")
        .contains("ouroboros_goals_ended_total{result=\"cancelled\"} 1.0")
        .contains("ouroboros_goals_ended_total{result=\"solved\"} 0.0")
        .contains("ouroboros_evaluations_total 100.0")
        .contains("ouroboros_attempt_seconds_count{verdict=\"Exhausted\"} 1")
        .contains("ouroboros_attempts_running 2.0");
  }

  @Test
  void addsUpTheStepsOfOneTrainingAfterTheOther() {
    publish(new LearnerNews.Stepped(new LearnerStatus.Training(4, 10, 2.5)));
    publish(new LearnerNews.Stepped(new LearnerStatus.Training(10, 10, 1.5)));
    publish(new LearnerNews.Made(SECOND));
    publish(new LearnerNews.Stepped(new LearnerStatus.Training(3, 10, 1.25)));

    awaitMeter("ouroboros_training_steps_total 13.0");
    assertThat(telemetry.scrape())
        .contains("ouroboros_training_loss_nats 1.25")
        .contains("ouroboros_trainings_total{result=\"candidate\"} 1.0");
  }

  @Test
  void countsDreams() {
    publish(new LearnerNews.Dreamt());
    publish(new LearnerNews.Dreamt());

    awaitMeter("ouroboros_dreams_total 2.0");
  }

  @Test
  void countsDecisionsAndShowsOnlyTheCurrentGeneration() {
    var rejected = new Standing.Rejected(new Refusal.Unusable("It is broken."));
    publish(new GateNews.Moved(new Standing(SECOND, rejected, Instant.EPOCH)));
    tellCurrent(SECOND);

    awaitMeter("ouroboros_generation_current{generation=\"bbbbbbbbbbbb\"} 1.0");
    assertThat(telemetry.scrape())
        .doesNotContain("aaaaaaaaaaaa")
        .contains("ouroboros_gate_decisions_total{decision=\"rejected\"} 1.0");
  }

  @Test
  void showsWhatTheNodeLeasesBesideWhatIsCurrent() {
    publish(new SwapNews.Leasing(FIRST));
    tellCurrent(FIRST);
    publish(new SwapNews.NotLoaded(SECOND));
    tellCurrent(SECOND);

    awaitMeter("ouroboros_generation_current{generation=\"bbbbbbbbbbbb\"} 1.0");
    assertThat(telemetry.scrape())
        .contains("ouroboros_generation_leased{generation=\"aaaaaaaaaaaa\"} 1.0")
        .contains("ouroboros_generation_unloadable_total 1.0");
  }

  private static GoalNews attempted(Verdict verdict, long evaluations) {
    return new GoalNews.Attempted(
        GOAL, verdict, new Effort(FIRST, evaluations, Duration.ofMillis(5), 0));
  }

  private void tellCurrent(GenerationId generation) {
    gatekeeper
        .expectMessageClass(Gatekeeper.GetStatus.class)
        .replyTo()
        .tell(new LineageStatus(generation, List.of(), Optional.empty()));
  }

  private void publish(Object news) {
    kit.system().eventStream().tell(new EventStream.Publish<>(news));
  }

  private void awaitMeter(String line) {
    await(line).until(() -> telemetry.scrape().contains(line));
  }
}
