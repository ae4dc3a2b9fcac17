package io.ouroboros.learner.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.charter.Charter;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.GuideLease;
import io.ouroboros.agents.guide.OracleProtocol;
import io.ouroboros.learner.ActorJournal;
import io.ouroboros.learner.swap.ModelHandle;
import io.ouroboros.learner.swap.Oracle;
import io.ouroboros.learner.swap.Unloadable;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real gatekeepers over a real journal; only the exams are decided by the test.
class GatekeeperTest {
  private static final Decision PROMOTE = new Decision.Promote(Samples.evidence());
  private static final Decision REFUSE = new Decision.Reject(new Refusal.Worse(Samples.evidence()));

  @TempDir static Path database;
  private static ActorJournal journal;
  private static ActorTestKit kit;

  @BeforeAll
  static void start() throws SQLException {
    journal = new ActorJournal(database);
    kit = journal.kit();
  }

  @AfterAll
  static void stop() {
    journal.close();
  }

  @AfterEach
  void forget() throws SQLException {
    journal.clear();
  }

  private ActorRef<Gatekeeper.Command> gatekeeper(Examiner examiner) {
    return gatekeeper(examiner, Optional.empty());
  }

  private ActorRef<Gatekeeper.Command> gatekeeper(
      Examiner examiner, Optional<GenerationId> starter) {
    return journal.spawn(
        Gatekeeper.create(
            examiner,
            Charter.usual(),
            new GateSettings(1, Duration.ofSeconds(20), Duration.ofSeconds(10), starter),
            Clock.systemUTC()));
  }

  private static Examiner deciding(Decision decision) {
    return (pairing, cancelled, progress) -> Optional.of(decision);
  }

  private static Examiner never() {
    return (pairing, cancelled, progress) -> {
      while (!cancelled.getAsBoolean()) {
        LockSupport.parkNanos(1_000_000);
      }
      return Optional.empty();
    };
  }

  private ActorRef<OracleProtocol> oracle() {
    return journal.spawn(Oracle.create(GatekeeperTest::open, Duration.ofMinutes(1)));
  }

  private static ModelHandle open(GenerationId generation) throws Unloadable {
    if (generation.equals(Samples.WORSE)) {
      throw new Unloadable(generation, "Its file (prior) is corrupt.");
    }
    return new ModelHandle(new Renamed(generation, BuiltInGuide.bare()), () -> {});
  }

  private Standing propose(ActorRef<Gatekeeper.Command> gatekeeper, GenerationId candidate) {
    TestProbe<Standing> probe = kit.createTestProbe();
    gatekeeper.tell(new Gatekeeper.Propose(candidate, probe.ref()));
    return probe.receiveMessage();
  }

  private LineageStatus status(ActorRef<Gatekeeper.Command> gatekeeper) {
    TestProbe<LineageStatus> probe = kit.createTestProbe();
    gatekeeper.tell(new Gatekeeper.GetStatus(probe.ref()));
    return probe.receiveMessage();
  }

  private void awaitStage(
      ActorRef<Gatekeeper.Command> gatekeeper, Class<? extends Standing.Stage> stage) {
    Awaitility.await()
        .until(() -> stage.isInstance(status(gatekeeper).generations().getLast().stage()));
  }

  private GenerationId leased(ActorRef<OracleProtocol> oracle) {
    TestProbe<GuideLease> probe = kit.createTestProbe();
    oracle.tell(new OracleProtocol.Acquire(probe.ref()));
    try (GuideLease lease = probe.receiveMessage()) {
      return lease.guide().generation();
    }
  }

  @Test
  void aNewLineageStartsFromTheStarter() {
    ActorRef<OracleProtocol> oracle = oracle();
    var gatekeeper = gatekeeper(never(), Optional.of(Samples.BETTER));
    Awaitility.await().until(() -> status(gatekeeper).current().equals(Samples.BETTER));
    Awaitility.await().until(() -> leased(oracle).equals(Samples.BETTER));
    assertThat(status(gatekeeper).generations())
        .extracting(Standing::generation)
        .containsExactly(GenerationId.HAND_SET, Samples.BETTER);
  }

  @Test
  void aStarterIsAdoptedOnce() {
    var first = gatekeeper(never(), Optional.of(Samples.BETTER));
    Awaitility.await().until(() -> status(first).current().equals(Samples.BETTER));
    journal.crash();
    var second = gatekeeper(never(), Optional.of(Samples.WORSE));
    propose(second, GenerationId.BARE);
    assertThat(status(second).current()).isEqualTo(Samples.BETTER);
  }

  @Test
  void aLineageWithACandidateAdoptsNoStarter() {
    propose(gatekeeper(never()), Samples.BETTER);
    journal.crash();
    var gatekeeper = gatekeeper(never(), Optional.of(Samples.WORSE));
    propose(gatekeeper, GenerationId.BARE);
    assertThat(status(gatekeeper).current()).isEqualTo(GenerationId.HAND_SET);
  }

  @Test
  void startsFromGenerationZero() {
    ActorRef<OracleProtocol> oracle = oracle();
    assertThat(status(gatekeeper(never())).current()).isEqualTo(GenerationId.HAND_SET);
    assertThat(leased(oracle)).isEqualTo(GenerationId.HAND_SET);
  }

  @Test
  void swapsAPromotedGenerationIntoTheNode() {
    ActorRef<OracleProtocol> oracle = oracle();
    var gatekeeper = gatekeeper(deciding(PROMOTE));
    propose(gatekeeper, Samples.BETTER);
    awaitStage(gatekeeper, Standing.Stable.class);
    assertThat(status(gatekeeper).current()).isEqualTo(Samples.BETTER);
    Awaitility.await().until(() -> leased(oracle).equals(Samples.BETTER));
  }

  @Test
  void keepsARejectedCandidateRejectedWithItsReasonAcrossARestart() {
    var gatekeeper = gatekeeper(deciding(REFUSE));
    propose(gatekeeper, Samples.BETTER);
    awaitStage(gatekeeper, Standing.Rejected.class);
    journal.crash();
    assertThat(propose(gatekeeper(deciding(PROMOTE)), Samples.BETTER).stage())
        .isEqualTo(new Standing.Rejected(new Refusal.Worse(Samples.evidence())));
  }

  @Test
  void examinesAnUnfinishedCandidateAgainAfterARestart() {
    propose(gatekeeper(never()), Samples.BETTER);
    journal.crash();
    awaitStage(gatekeeper(deciding(REFUSE)), Standing.Rejected.class);
  }

  @Test
  void goesOnWithAnUnfinishedSwapAfterARestart() {
    var gatekeeper = gatekeeper(deciding(PROMOTE));
    propose(gatekeeper, Samples.BETTER);
    awaitStage(gatekeeper, Standing.Promoted.class);
    journal.crash();
    ActorRef<OracleProtocol> oracle = oracle();
    awaitStage(gatekeeper(never()), Standing.Stable.class);
    Awaitility.await().until(() -> leased(oracle).equals(Samples.BETTER));
  }

  @Test
  void rollsBackAGenerationThatTheNodeCannotLoad() {
    ActorRef<OracleProtocol> oracle = oracle();
    var gatekeeper = gatekeeper(deciding(PROMOTE));
    propose(gatekeeper, Samples.WORSE);
    awaitStage(gatekeeper, Standing.RolledBack.class);
    Standing.Stage stage = status(gatekeeper).generations().getLast().stage();
    assertThat(((Standing.RolledBack) stage).reason()).contains("corrupt");
    assertThat(leased(oracle)).isEqualTo(GenerationId.HAND_SET);
  }

  @Test
  void whoeverCouldNotWriteBeginsAgainFromWhatIsWritten() {
    var stale = gatekeeper(never());
    status(stale);
    var successor = gatekeeper(never());
    propose(successor, Samples.WORSE);
    TestProbe<Standing> replies = kit.createTestProbe();
    stale.tell(new Gatekeeper.Propose(Samples.BETTER, replies.ref()));

    Awaitility.await().until(() -> status(stale).knows(Samples.WORSE));
    assertThat(status(stale).knows(Samples.BETTER)).isFalse();
    assertThat(propose(stale, Samples.BETTER).generation()).isEqualTo(Samples.BETTER);
  }

  @Test
  void tellsHowFarTheExamIs() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    var gatekeeper =
        gatekeeper((pairing, cancelled, progress) -> {
          progress.accept(new ExamProgress(pairing.candidate(), 10, Samples.evidence()));
          told.countDown();
          return never().examine(pairing, cancelled, progress);
        });
    propose(gatekeeper, Samples.BETTER);
    told.await();
    assertThat(status(gatekeeper).exam())
        .contains(new ExamProgress(Samples.BETTER, 10, Samples.evidence()));
  }
}
