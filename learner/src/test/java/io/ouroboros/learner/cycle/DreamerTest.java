package io.ouroboros.learner.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.flow.GoalNews;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.dream.Imagination;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import io.ouroboros.learner.experience.Toys;
import java.time.Duration;
import java.util.List;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DreamerTest {
  private static final ActorTestKit KIT = ActorTestKit.create("dreamer");
  private static final int WITHOUT_END = 1_000_000;
  private static final Duration A_WHILE = Duration.ofMillis(300);

  private final TestProbe<Experience> dreams = KIT.createTestProbe();
  private final ActorRef<Dreamer.Command> dreamer = KIT.spawn(Dreamer.create(dreams.ref()));

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Test
  void dreamsWhileNoGoalWaits() {
    dreamer.tell(dream(WITHOUT_END));
    assertThat(dreams.receiveMessage().judged().generalises()).isTrue();
    dreams.receiveMessage();
    dreamer.tell(new Dreamer.Wake());
  }

  @Test
  void yieldsWhileAGoalWaitsAndGoesOnAfterwards() {
    dreamer.tell(dream(WITHOUT_END));
    dreams.receiveMessage();
    queue(1);
    Awaitility.await().untilAsserted(this::isSilent);
    queue(0);
    dreams.receiveMessage();
    dreamer.tell(new Dreamer.Wake());
  }

  @Test
  void dreamsNoMoreOnceItIsAwake() {
    dreamer.tell(dream(WITHOUT_END));
    dreams.receiveMessage();
    dreamer.tell(new Dreamer.Wake());
    Awaitility.await().untilAsserted(this::isSilent);
  }

  @Test
  void dreamsNoMoreThanItWasTold() {
    dreamer.tell(dream(8));
    dreams.receiveMessage();
    Awaitility.await().untilAsserted(this::isSilent);
  }

  private void isSilent() {
    dreams.expectNoMessage(A_WHILE);
  }

  private static void queue(int waiting) {
    KIT.system().eventStream().tell(new EventStream.Publish<>(new GoalNews.Queued(waiting, 1)));
  }

  private static Dreamer.Dream dream(int tries) {
    var lived =
        List.of(new Weighted(Toys.experience("(upper (word x0 0))", 1, Toys.GENERALISES), 1));
    return new Dreamer.Dream(
        () -> Imagination.of(GenerationId.HAND_SET, lived, List.of(), 1), 0, tries);
  }
}
