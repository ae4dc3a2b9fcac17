package io.ouroboros.agents.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.attempt.search.SearchMemory;
import io.ouroboros.agents.attempt.search.SearchResult;
import io.ouroboros.agents.flow.Samples;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.GuideLease;
import io.ouroboros.agents.guide.OracleProtocol;
import io.ouroboros.agents.plan.Plan;
import java.time.Duration;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
  private static final ActorTestKit KIT = ActorTestKit.create();

  /// No program maps equal beginnings to these: a search goes on until it is stopped.
  private static final Goal ENDLESS =
      Samples.goal(
              "endless",
              Samples.example("qwertyuiop", "7zx!kp0w"),
              Samples.example("asdfghjkl", "vv(3n&Y_u"),
              Samples.example("zxcvbnm", "%tR8-jjQ["))
          .within(new Budget(Long.MAX_VALUE, Duration.ofHours(1)));

  private final TestProbe<OracleProtocol> oracle = KIT.createTestProbe();
  private final TestProbe<ActorRef<Worker.Command>> ready = KIT.createTestProbe();
  private final TestProbe<Outcome> finished = KIT.createTestProbe();
  private final TestProbe<String> opened = KIT.createTestProbe();
  private final TestProbe<String> closed = KIT.createTestProbe();
  private ActorRef<Worker.Command> worker = KIT.system().deadLetters();

  @BeforeEach
  void start() {
    worker =
        KIT.spawn(
            Worker.create(
                new Worker.Post(
                    oracle.ref(),
                    ready.ref()::tell,
                    finished.ref()::tell,
                    SearchMemory.usual(),
                    System::nanoTime)));
    ready.expectMessage(worker);
  }

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  private record Lease(ActorRef<String> opened, ActorRef<String> closed) implements GuideLease {
    @Override
    public Guide guide() {
      opened.tell("opened");
      return BuiltInGuide.handSet();
    }

    @Override
    public void close() {
      closed.tell("closed");
    }
  }

  private Attempt assign(Goal goal) {
    Attempt attempt =
        new Attempt(new AttemptId(goal.id(), 1), goal, Plan.first(goal), goal.budget());
    worker.tell(new Worker.Assign(attempt));
    return attempt;
  }

  private void lease() {
    switch (oracle.receiveMessage()) {
      case OracleProtocol.Acquire acquire ->
          acquire.replyTo().tell(new Lease(opened.ref(), closed.ref()));
    }
  }

  @Test
  void searchesUnderALeaseAndGivesItBack() {
    Attempt attempt = assign(Samples.doubling("short", 3));
    lease();

    assertThat(finished.receiveMessage().attempt()).isEqualTo(attempt);
    closed.expectMessage("closed");
  }

  @Test
  void asksForWorkAgainAfterAnAttempt() {
    assign(Samples.doubling("short", 3));
    lease();

    finished.receiveMessage();
    ready.expectMessage(worker);
  }

  @Test
  void stopsTheSearchOfADroppedAttempt() {
    Attempt attempt = assign(ENDLESS);
    lease();

    worker.tell(new Worker.Drop(attempt.id()));

    var outcome = (Outcome.Searched) finished.receiveMessage();
    assertThat(outcome.result().stop()).isEqualTo(SearchResult.Stop.CANCELLED);
    closed.expectMessage("closed");
  }

  @Test
  void returnsALeaseThatCameAfterTheAttemptWasDropped() {
    Attempt attempt = assign(ENDLESS);
    worker.tell(new Worker.Drop(attempt.id()));
    ready.expectMessage(worker);

    lease();

    closed.expectMessage("closed");
  }

  @Test
  void givesTheLeaseBackWhenItDies() {
    assign(ENDLESS);
    lease();
    opened.expectMessage("opened");

    KIT.stop(worker);

    closed.expectMessage("closed");
  }

  @Test
  void endsAtTheDeadlineOfTheGoal() {
    Goal hurried = ENDLESS.within(new Budget(Long.MAX_VALUE, Duration.ofMillis(50)));
    assign(hurried);
    lease();

    var outcome = (Outcome.Searched) finished.receiveMessage();
    assertThat(outcome.result().stop()).isEqualTo(SearchResult.Stop.DEADLINE);
  }
}
