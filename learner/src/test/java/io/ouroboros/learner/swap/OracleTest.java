package io.ouroboros.learner.swap;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.GuideLease;
import io.ouroboros.agents.guide.OracleProtocol;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OracleTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final ActorTestKit kit = ActorTestKit.create();
  private final Queue<PlainGuide> opened = new ConcurrentLinkedQueue<>();
  private final Set<GenerationId> broken = ConcurrentHashMap.newKeySet();
  private final TestProbe<Oracle.Report> reports = kit.createTestProbe();
  private final TestProbe<GuideLease> leases = kit.createTestProbe();

  @AfterEach
  void stop() {
    kit.shutdownTestKit();
  }

  private ModelHandle open(GenerationId generation) throws Unloadable {
    if (broken.contains(generation)) {
      throw new Unloadable(generation, "Its blob (prior) is gone.");
    }
    PlainGuide guide = PlainGuide.of(generation);
    opened.add(guide);
    return guide.handle();
  }

  private record Node(ActorRef<OracleProtocol> workers, ActorRef<Oracle.Command> swaps) {}

  private Node node(Duration patience) {
    ActorRef<OracleProtocol> oracle = kit.spawn(Oracle.create(this::open, patience));
    return new Node(oracle, oracle.unsafeUpcast());
  }

  private GuideLease lease(Node node) {
    node.workers().tell(new OracleProtocol.Acquire(leases.ref()));
    return leases.receiveMessage();
  }

  private int freed(GenerationId generation) {
    return opened.stream()
        .filter(guide -> guide.generation().equals(generation))
        .mapToInt(guide -> guide.freed().get())
        .sum();
  }

  @Test
  void letsWorkersWaitForTheGatekeepersFirstWord() {
    Node node = node(LONG);
    node.workers().tell(new OracleProtocol.Acquire(leases.ref()));
    node.swaps().tell(new Oracle.Admit(3, PlainGuide.FIRST));
    assertThat(leases.receiveMessage().guide().generation()).isEqualTo(PlainGuide.FIRST);
  }

  @Test
  void servesGenerationZeroWhenTheGatekeeperIsSilent() {
    Node node = node(Duration.ofMillis(1));
    assertThat(lease(node).guide().generation()).isEqualTo(GenerationId.HAND_SET);
  }

  @Test
  void servesGenerationZeroWhenTheFirstGenerationCannotBeLoaded() {
    broken.add(PlainGuide.FIRST);
    Node node = node(LONG);
    node.swaps().tell(new Oracle.Admit(3, PlainGuide.FIRST));
    assertThat(lease(node).guide().generation()).isEqualTo(GenerationId.HAND_SET);
  }

  @Test
  void leasesAPreparedGenerationOnlyOnceItIsAdmitted() {
    Node node = node(LONG);
    node.swaps().tell(new Oracle.Admit(1, PlainGuide.FIRST));
    node.swaps().tell(new Oracle.Prepare(2, PlainGuide.SECOND, reports.ref()));
    assertThat(reports.receiveMessage()).isInstanceOf(Oracle.Ready.class);
    assertThat(lease(node).guide().generation()).isEqualTo(PlainGuide.FIRST);
    node.swaps().tell(new Oracle.Admit(3, PlainGuide.SECOND));
    assertThat(lease(node).guide().generation()).isEqualTo(PlainGuide.SECOND);
  }

  @Test
  void freesTheOldGenerationWithItsLastLease() {
    Node node = node(LONG);
    node.swaps().tell(new Oracle.Admit(1, PlainGuide.FIRST));
    GuideLease old = lease(node);
    node.swaps().tell(new Oracle.Prepare(2, PlainGuide.SECOND, reports.ref()));
    reports.receiveMessage();
    node.swaps().tell(new Oracle.Admit(3, PlainGuide.SECOND));
    lease(node);
    assertThat(freed(PlainGuide.FIRST)).isZero();
    old.close();
    assertThat(freed(PlainGuide.FIRST)).isOne();
  }

  @Test
  void refusesALowerLineageNumber() {
    Node node = node(LONG);
    node.swaps().tell(new Oracle.Admit(5, PlainGuide.FIRST));
    node.swaps().tell(new Oracle.Prepare(4, PlainGuide.SECOND, reports.ref()));
    assertThat(reports.receiveMessage())
        .isInstanceOfSatisfying(
            Oracle.Unable.class, unable -> assertThat(unable.reason()).contains("behind 5"));
    node.swaps().tell(new Oracle.Admit(4, PlainGuide.SECOND));
    assertThat(lease(node).guide().generation()).isEqualTo(PlainGuide.FIRST);
  }

  @Test
  void staysOnTheOldGenerationAndSaysWhyItCannotLoadTheNewOne() {
    broken.add(PlainGuide.SECOND);
    Node node = node(LONG);
    node.swaps().tell(new Oracle.Admit(1, PlainGuide.FIRST));
    node.swaps().tell(new Oracle.Prepare(2, PlainGuide.SECOND, reports.ref()));
    assertThat(reports.receiveMessage())
        .isInstanceOfSatisfying(
            Oracle.Unable.class,
            unable -> assertThat(unable.reason()).contains("Its blob (prior) is gone."));
    assertThat(lease(node).guide().generation()).isEqualTo(PlainGuide.FIRST);
  }

  @Test
  void forgetsAPreparedGenerationThatWasRolledBack() {
    Node node = node(LONG);
    node.swaps().tell(new Oracle.Admit(1, PlainGuide.FIRST));
    node.swaps().tell(new Oracle.Prepare(2, PlainGuide.SECOND, reports.ref()));
    reports.receiveMessage();
    node.swaps().tell(new Oracle.Admit(3, PlainGuide.FIRST));
    lease(node);
    assertThat(freed(PlainGuide.SECOND)).isOne();
  }

  @Test
  void dropsAndMixesNoAttemptWhileGenerationsAreSwapped() {
    Node node = node(LONG);
    node.swaps().tell(new Oracle.Admit(1, PlainGuide.named('0')));
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> workers =
        IntStream.range(0, 8)
            .mapToObj(worker ->
                Thread.ofVirtual()
                    .uncaughtExceptionHandler((thread, thrown) -> failure.set(thrown))
                    .start(() -> attempts(node)))
            .toList();
    for (int number = 2; number < 400; number += 2) {
      GenerationId next = PlainGuide.named(Character.forDigit(number / 2 % 16, 16));
      node.swaps().tell(new Oracle.Prepare(number, next, reports.ref()));
      assertThat(reports.receiveMessage()).isInstanceOf(Oracle.Ready.class);
      node.swaps().tell(new Oracle.Admit(number + 1, next));
    }
    workers.forEach(OracleTest::join);
    assertThat(failure).hasNullValue();
    PlainGuide last = (PlainGuide) lease(node).guide();
    assertThat(opened)
        .hasSize(200)
        .allMatch(guide -> guide.freed().get() == (guide.equals(last) ? 0 : 1));
  }

  private void attempts(Node node) {
    for (int attempt = 0; attempt < 500; attempt++) {
      try (GuideLease lease =
          AskPattern.<OracleProtocol, GuideLease>ask(
                  node.workers(), OracleProtocol.Acquire::new, LONG, kit.scheduler())
              .toCompletableFuture()
              .join()) {
        PlainGuide guide = (PlainGuide) lease.guide();
        LockSupport.parkNanos(1_000L * (attempt % 50));
        assertThat(lease.guide()).isSameAs(guide);
        assertThat(guide.freed()).hasValue(0);
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
