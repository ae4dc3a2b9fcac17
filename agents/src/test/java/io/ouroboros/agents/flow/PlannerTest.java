package io.ouroboros.agents.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.charter.Charter;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.verdict.Judge;
import io.ouroboros.agents.verdict.Judgement;
import io.ouroboros.agents.verdict.Verdict;
import io.ouroboros.agents.wire.Programs;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.EventEnvelope;
import org.apache.pekko.persistence.query.Offset;
import org.apache.pekko.persistence.query.PersistenceQuery;
import org.apache.pekko.stream.javadsl.Sink;
import org.apache.pekko.stream.javadsl.Source;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {
  private static final String DOUBLED = "(str.++ x0 x0)";
  private static final int LIMIT = 6;

  private static TestNode node;

  @BeforeAll
  static void start(@TempDir Path folder) throws SQLException {
    node = TestNode.start(folder, LIMIT);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static Judgement solved(AttemptQueue.Offer offer) {
    return Judge.judge(Samples.found(offer.attempt(), DOUBLED));
  }

  private static void solve(Goal goal) {
    AttemptQueue.Offer offer = node.offerOf(goal.id());
    offer.replyTo().tell(solved(offer));
  }

  private static void awaitEnd(Goal goal) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> node.watch(goal.id()).receiveMessage() instanceof GoalUpdate.Ended);
  }

  private static JdbcReadJournal journal() {
    return PersistenceQuery.get(node.kit().system())
        .getReadJournalFor(JdbcReadJournal.class, JdbcReadJournal.Identifier());
  }

  private static List<Object> collect(Source<EventEnvelope, ?> events) throws Exception {
    return events
        .map(EventEnvelope::event)
        .runWith(Sink.seq(), node.kit().system())
        .toCompletableFuture()
        .get(20, TimeUnit.SECONDS);
  }

  private static List<Object> eventsOf(Goal goal) throws Exception {
    return collect(journal().currentEventsByPersistenceId("goal|" + goal.id(), 0, Long.MAX_VALUE));
  }

  @Test
  void offersTheFirstAttemptOfAnAcceptedGoal() {
    Goal goal = Samples.doubling("offers", 6);

    assertThat(node.submit(goal)).isEqualTo(new SubmitReply.Accepted(goal.id()));
    assertThat(node.offerOf(goal.id()).attempt().goal()).isEqualTo(goal);
    node.cancel(goal.id());
  }

  @Test
  void offersAnAttemptAgainWhenNobodyJudgesIt() {
    Goal goal = Samples.doubling("again", 3);
    node.submit(goal);

    assertThat(node.offerOf(goal.id()).attempt()).isEqualTo(node.offerOf(goal.id()).attempt());
    node.cancel(goal.id());
  }

  @Test
  void takesARepeatedSubmissionAsTheSameGoal() throws Exception {
    Goal goal = Samples.doubling("repeated", 3);
    node.submit(goal);
    solve(goal);

    assertThat(node.submit(goal)).isEqualTo(new SubmitReply.Accepted(goal.id()));
    awaitEnd(goal);
    assertThat(eventsOf(goal)).filteredOn(GoalEvent.Submitted.class::isInstance).hasSize(1);
  }

  @Test
  void takesASubmissionAsTheSameGoalThatANodeWithOtherDefaultsRepeats() {
    Goal goal = Samples.doubling("elsewhere", 3);
    Budget other = new Budget(goal.budget().evaluations() + 1, goal.budget().time().plusSeconds(1));
    node.submit(goal);

    assertThat(node.submit(goal.within(other))).isEqualTo(new SubmitReply.Accepted(goal.id()));
    node.cancel(goal.id());
  }

  @Test
  void refusesAnotherGoalUnderAKnownId() {
    node.submit(Samples.doubling("taken", 3));

    assertThat(node.submit(Samples.doubling("taken", 2))).isInstanceOf(SubmitReply.Refused.class);
    node.cancel(Samples.doubling("taken", 3).id());
  }

  @Test
  void refusesAGoalThatContradictsItself() {
    Goal goal =
        Samples.goal("unsound", Samples.example("a", "one"), Samples.example("a", "another"));

    assertThat(node.submit(goal)).isInstanceOf(SubmitReply.Refused.class);
  }

  @Test
  void refusesABudgetAboveTheCharter() {
    Budget tooMuch = new Budget(Charter.usual().evaluationsPerGoal() + 1, Duration.ofSeconds(1));

    assertThat(node.submit(Samples.doubling("greedy", 3).within(tooMuch)))
        .isInstanceOf(SubmitReply.Refused.class);
  }

  @Test
  void endsAGoalOnceThoughItsAttemptIsJudgedTwice() throws Exception {
    Goal goal = Samples.doubling("twice", 3);
    node.submit(goal);
    AttemptQueue.Offer offer = node.offerOf(goal.id());

    offer.replyTo().tell(solved(offer));
    offer.replyTo().tell(solved(offer));

    awaitEnd(goal);
    assertThat(eventsOf(goal)).filteredOn(GoalEvent.AttemptEnded.class::isInstance).hasSize(1);
  }

  @Test
  void tellsAWatcherTheStartAndTheEnd() {
    Goal goal = Samples.doubling("watched", 3);
    node.submit(goal);

    TestProbe<GoalUpdate> watcher = node.watch(goal.id());
    assertThat(watcher.receiveMessage()).isEqualTo(new GoalUpdate.Underway(0, 0));
    solve(goal);

    assertThat(((GoalUpdate.Ended) watcher.receiveMessage()).conclusion().verdict())
        .isEqualTo(new Verdict.Accepted(Programs.parse(DOUBLED), 0));
  }

  @Test
  void tellsTheEndToWhoeverSubmittedAndWatches() {
    Goal goal = Samples.doubling("pursued", 3);
    TestProbe<GoalUpdate> first = node.pursue(goal);
    TestProbe<GoalUpdate> second = node.pursue(goal);
    assertThat(second.receiveMessage()).isEqualTo(new GoalUpdate.Underway(0, 0));
    solve(goal);

    assertThat(first.receiveMessage()).isInstanceOf(GoalUpdate.Ended.class);
    assertThat(second.receiveMessage()).isInstanceOf(GoalUpdate.Ended.class);
    assertThat(node.pursue(goal).receiveMessage()).isInstanceOf(GoalUpdate.Ended.class);
  }

  @Test
  void tellsAWatcherThatTheGoalIsUnknown() {
    assertThat(node.watch(Samples.doubling("nobody", 1).id()).receiveMessage())
        .isEqualTo(new GoalUpdate.Unknown());
  }

  @Test
  void goesOnWithTheCounterexamplesOfAnOverfitProgram() {
    Goal goal = Samples.doubling("overfit", 4);
    int hidden = node.overfit(goal);

    AttemptQueue.Offer second = node.offerOf(goal.id());
    assertThat(second.attempt().task().shown()).contains(goal.examples().get(hidden));
    node.cancel(goal.id());
  }

  @Test
  void endsACancelledGoalAndWithdrawsItsAttempt() {
    Goal goal = Samples.doubling("cancelled", 3);
    node.submit(goal);

    assertThat(node.cancel(goal.id())).isEqualTo(new CancelReply.Cancelled());
    node.awaitWithdrawal(goal.id());
    assertThat(node.cancel(goal.id())).isEqualTo(new CancelReply.Cancelled());
  }

  @Test
  void cannotCancelWhatHasEnded() {
    Goal goal = Samples.doubling("late", 3);
    node.submit(goal);
    solve(goal);
    awaitEnd(goal);

    assertThat(node.cancel(goal.id())).isInstanceOf(CancelReply.AlreadyEnded.class);
  }

  @Test
  void tellsToTryLaterWhenTheNodeIsFull() {
    List<Goal> filling =
        IntStream.range(0, LIMIT).mapToObj(number -> Samples.doubling("full" + number, 2)).toList();
    filling.forEach(node::submit);

    Goal oneMore = Samples.doubling("full-one-more", 2);
    assertThat(node.submit(oneMore)).isInstanceOf(SubmitReply.TryLater.class);

    filling.forEach(goal -> node.cancel(goal.id()));
    assertThat(node.submit(oneMore)).isInstanceOf(SubmitReply.Accepted.class);
    node.cancel(oneMore.id());
  }

  @Test
  void recordsExperienceUnderItsTag() throws Exception {
    Goal goal = Samples.doubling("teaches", 3);
    node.submit(goal);
    solve(goal);
    awaitEnd(goal);

    assertThat(collect(journal().currentEventsByTag(GoalTags.EXPERIENCE, Offset.noOffset())))
        .hasOnlyElementsOfType(GoalEvent.ExperienceGained.class)
        .anySatisfy(event ->
            assertThat(((GoalEvent.ExperienceGained) event).examples()).isEqualTo(goal.examples()));
  }

  @Test
  void theJournalListsWhatIsUnfinished() throws SQLException {
    Goal solved = Samples.doubling("listed", 3);
    Goal cancelled = Samples.doubling("listed-too", 3);
    node.submit(solved);
    node.submit(cancelled);
    assertThat(node.journal().unfinished()).contains("goal|listed", "goal|listed-too");

    solve(solved);
    awaitEnd(solved);
    node.cancel(cancelled.id());

    assertThat(node.journal().unfinished()).doesNotContain("goal|listed", "goal|listed-too");
  }

  @Test
  void aGoalBetweenTwoAttemptsIsUnfinished() throws SQLException {
    Goal goal = Samples.doubling("between", 4);
    node.overfit(goal);

    assertThat(node.journal().unfinished()).contains("goal|between");
    node.cancel(goal.id());
  }

  @Test
  void leavesMemoryWhenTheGoalHasEnded() {
    Goal goal = Samples.doubling("rests", 3);
    node.submit(goal);
    solve(goal);

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(node.awake()).doesNotContain("rests"));
  }
}
