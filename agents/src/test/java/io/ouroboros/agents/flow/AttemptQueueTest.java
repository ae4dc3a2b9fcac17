package io.ouroboros.agents.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.attempt.Attempt;
import io.ouroboros.agents.attempt.AttemptId;
import io.ouroboros.agents.attempt.Worker;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.plan.Plan;
import io.ouroboros.agents.verdict.Judge;
import io.ouroboros.agents.verdict.Judgement;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttemptQueueTest {
  private static final ActorTestKit KIT = ActorTestKit.create();
  private static final Attempt FIRST = attempt("first");
  private static final Attempt SECOND = attempt("second");
  private static final Attempt THIRD = attempt("third");

  private final TestProbe<Judgement> planner = KIT.createTestProbe();
  private final TestProbe<Worker.Command> worker = KIT.createTestProbe();
  private final TestProbe<Worker.Command> colleague = KIT.createTestProbe();
  private ActorRef<AttemptQueue.Command> queue = KIT.system().deadLetters();

  @BeforeEach
  void start() {
    queue = KIT.spawn(AttemptQueue.create());
  }

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  private static Attempt attempt(String id) {
    Goal goal = Samples.doubling(id, 3);
    return new Attempt(new AttemptId(goal.id(), 1), goal, Plan.first(goal), goal.budget());
  }

  private void offer(Attempt attempt) {
    queue.tell(new AttemptQueue.Offer(attempt, planner.ref()));
  }

  private void pull(TestProbe<Worker.Command> puller) {
    queue.tell(new AttemptQueue.Pull(puller.ref()));
  }

  @Test
  void givesAttemptsInTheOrderOfTheirOffers() {
    offer(FIRST);
    offer(SECOND);
    pull(worker);
    pull(colleague);

    worker.expectMessage(new Worker.Assign(FIRST));
    colleague.expectMessage(new Worker.Assign(SECOND));
  }

  @Test
  void aWorkerThatCameBeforeTheWorkGetsIt() {
    pull(worker);
    offer(FIRST);

    worker.expectMessage(new Worker.Assign(FIRST));
  }

  @Test
  void redeliversTheAttemptOfADeadWorker() {
    offer(FIRST);
    offer(SECOND);
    pull(worker);
    worker.expectMessage(new Worker.Assign(FIRST));

    worker.stop();
    pull(colleague);
    pull(colleague);

    assertThat(colleague.receiveSeveralMessages(2))
        .containsExactlyInAnyOrder(new Worker.Assign(FIRST), new Worker.Assign(SECOND));
  }

  @Test
  void deliversAnAttemptOfferedTwiceOnce() {
    offer(FIRST);
    offer(FIRST);
    offer(SECOND);
    pull(worker);
    pull(colleague);

    worker.expectMessage(new Worker.Assign(FIRST));
    colleague.expectMessage(new Worker.Assign(SECOND));
  }

  @Test
  void deliversAgainWhenTheVerdictNeverCame() {
    offer(FIRST);
    pull(worker);
    worker.expectMessage(new Worker.Assign(FIRST));
    pull(worker);

    offer(FIRST);

    worker.expectMessage(new Worker.Assign(FIRST));
  }

  @Test
  void handsTheJudgementToThePlanner() {
    offer(FIRST);
    Judgement judgement = Judge.judge(Samples.found(FIRST, "x0"));

    queue.tell(new AttemptQueue.Judged(judgement));

    planner.expectMessage(judgement);
  }

  @Test
  void answersTheLatestAddressOfAPlanner() {
    TestProbe<Judgement> moved = KIT.createTestProbe();
    offer(FIRST);
    queue.tell(new AttemptQueue.Offer(FIRST, moved.ref()));
    Judgement judgement = Judge.judge(Samples.found(FIRST, "x0"));

    queue.tell(new AttemptQueue.Judged(judgement));

    moved.expectMessage(judgement);
  }

  @Test
  void aWithdrawnAttemptIsNotDelivered() {
    offer(FIRST);
    offer(SECOND);
    queue.tell(new AttemptQueue.Withdraw(FIRST.id()));
    pull(worker);

    worker.expectMessage(new Worker.Assign(SECOND));
  }

  @Test
  void aWorkerDropsAWithdrawnAttempt() {
    offer(FIRST);
    pull(worker);
    worker.expectMessage(new Worker.Assign(FIRST));

    queue.tell(new AttemptQueue.Withdraw(FIRST.id()));

    worker.expectMessage(new Worker.Drop(FIRST.id()));
  }

  @Test
  void lendsWhatCameLastToAQueueWhoseWorkersAreIdle() {
    var borrower = KIT.<AttemptQueue.Command>createTestProbe();
    offer(FIRST);
    offer(SECOND);

    queue.tell(new AttemptQueue.Wanted(borrower.ref()));
    var loan = borrower.expectMessageClass(AttemptQueue.Lent.class);
    pull(worker);
    pull(worker);

    assertThat(loan.attempt()).isEqualTo(SECOND);
    worker.expectMessage(new Worker.Assign(FIRST));
    offer(THIRD);
    worker.expectMessage(new Worker.Assign(THIRD));
    Judgement judgement = Judge.judge(Samples.found(SECOND, "x0"));
    loan.replyTo().tell(judgement);
    planner.expectMessage(judgement);
  }

  @Test
  void takesBackWhatItLentToAQueueThatDied() {
    var borrower = KIT.<AttemptQueue.Command>createTestProbe();
    offer(FIRST);
    queue.tell(new AttemptQueue.Wanted(borrower.ref()));
    borrower.expectMessageClass(AttemptQueue.Lent.class);
    pull(worker);

    borrower.stop();

    worker.expectMessage(new Worker.Assign(FIRST));
  }

  @Test
  void withdrawsWhatItLent() {
    var borrower = KIT.<AttemptQueue.Command>createTestProbe();
    offer(FIRST);
    queue.tell(new AttemptQueue.Wanted(borrower.ref()));
    borrower.expectMessageClass(AttemptQueue.Lent.class);

    queue.tell(new AttemptQueue.Withdraw(FIRST.id()));

    borrower.expectMessage(new AttemptQueue.Withdraw(FIRST.id()));
  }

  @Test
  void lendsNothingThatItBorrowed() {
    var borrower = KIT.<AttemptQueue.Command>createTestProbe();
    queue.tell(new AttemptQueue.Lent(FIRST, planner.ref()));
    offer(SECOND);

    queue.tell(new AttemptQueue.Wanted(borrower.ref()));
    queue.tell(new AttemptQueue.Wanted(borrower.ref()));
    pull(worker);

    assertThat(borrower.expectMessageClass(AttemptQueue.Lent.class).attempt()).isEqualTo(SECOND);
    worker.expectMessage(new Worker.Assign(FIRST));
  }

  @Test
  void lendsAgainToTheSameQueueWhatItsPlannerOffersAgain() {
    var borrower = KIT.<AttemptQueue.Command>createTestProbe();
    offer(FIRST);
    queue.tell(new AttemptQueue.Wanted(borrower.ref()));
    var loan = borrower.expectMessageClass(AttemptQueue.Lent.class);

    offer(FIRST);

    borrower.expectMessage(loan);
  }
}
