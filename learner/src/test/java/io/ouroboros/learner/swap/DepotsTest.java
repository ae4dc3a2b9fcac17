package io.ouroboros.learner.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.FishingOutcomes;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DepotsTest {
  private final ActorTestKit kit = ActorTestKit.create();
  private static final Depots.Address FIRST = new Depots.Address("10.0.0.1", 1);
  private static final Depots.Address SECOND = new Depots.Address("10.0.0.2", 2);
  private static final Depots.Address THIRD = new Depots.Address("10.0.0.3", 3);

  private final TestProbe<List<Depots.Address>> known = kit.createTestProbe();

  @AfterEach
  void stop() {
    kit.shutdownTestKit();
  }

  private ActorRef<Depots.Command> depot(
      Depots.Address own, TestProbe<List<Depots.Address>> others) {
    return kit.spawn(Depots.create(own, others.ref()::tell));
  }

  private void awaitKnown(Depots.Address... addresses) {
    known.fishForMessage(
        known.getRemainingOrDefault(),
        told -> {
          boolean all = told.size() == addresses.length && told.containsAll(List.of(addresses));
          return all ? FishingOutcomes.complete() : FishingOutcomes.continueAndIgnore();
        });
  }

  @Test
  void knowsThoseThatWereThereThoseThatComeAndNotThoseThatWent() {
    TestProbe<List<Depots.Address>> others = kit.createTestProbe();
    ActorRef<Depots.Command> first = depot(FIRST, others);
    depot(SECOND, known);
    awaitKnown(FIRST);
    depot(THIRD, others);
    awaitKnown(FIRST, THIRD);
    kit.stop(first);
    awaitKnown(THIRD);
  }

  @Test
  void answersOneThatAsksAndNoOther() {
    TestProbe<List<Depots.Address>> others = kit.createTestProbe();
    TestProbe<Depots.Command> stranger = kit.createTestProbe();
    ActorRef<Depots.Command> first = depot(FIRST, others);

    first.tell(new Depots.Here(stranger.ref(), SECOND, false));
    stranger.expectNoMessage();

    first.tell(new Depots.Here(stranger.ref(), SECOND, true));
    assertThat(stranger.receiveMessage()).isEqualTo(new Depots.Here(first, FIRST, false));
  }
}
