package io.ouroboros.agents.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ouroboros.agents.attempt.Attempt;
import io.ouroboros.agents.attempt.AttemptId;
import io.ouroboros.agents.flow.AttemptQueue;
import io.ouroboros.agents.flow.CancelReply;
import io.ouroboros.agents.flow.GoalUpdate;
import io.ouroboros.agents.flow.Planner;
import io.ouroboros.agents.flow.SubmitReply;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.plan.Plan;
import io.ouroboros.agents.verdict.Judgement;
import java.io.NotSerializableException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.serialization.SerializationExtension;

class AgentSerializerTest {
  private static final ActorTestKit KIT = ActorTestKit.create();
  private static final ExtendedActorSystem SYSTEM =
      (ExtendedActorSystem) Adapter.toClassic(KIT.system());

  private final AgentSerializer serializer = new AgentSerializer(SYSTEM);

  @AfterContainer
  static void stop() {
    KIT.shutdownTestKit();
  }

  @Provide
  Arbitrary<Object> messages() {
    return Messages.all();
  }

  @Provide
  Arbitrary<Goal> goals() {
    return Messages.goals();
  }

  private Object there(Object message) throws NotSerializableException {
    return serializer.fromBinary(serializer.toBinary(message), serializer.manifest(message));
  }

  @Property(tries = 400)
  void readsWhatItWrote(@ForAll("messages") Object message) throws NotSerializableException {
    assertThat(there(message)).isEqualTo(message);
  }

  @Property(tries = 50)
  void readsTheCommandsItWrote(@ForAll("goals") Goal goal) throws NotSerializableException {
    ActorRef<SubmitReply> client = KIT.<SubmitReply>createTestProbe().ref();
    ActorRef<GoalUpdate> watcher = KIT.<GoalUpdate>createTestProbe().ref();
    var submit = new Planner.Submit(goal, client);
    var pursue = new Planner.Submit(goal, client, Optional.of(watcher));

    assertThat(there(submit)).isEqualTo(submit);
    assertThat(there(pursue)).isEqualTo(pursue);
  }

  @Property(tries = 50)
  void readsTheLoansItWrote(@ForAll("goals") Goal goal) throws NotSerializableException {
    var loan =
        new AttemptQueue.Lent(
            new Attempt(
                new AttemptId(goal.id(), 3),
                goal,
                new Plan(List.of(0), List.of(1), 2, -5),
                goal.budget()),
            KIT.<Judgement>createTestProbe().ref());

    assertThat(there(loan)).isEqualTo(loan);
  }

  @Example
  void readsTheAddressesItWrote() throws NotSerializableException {
    var watch = new Planner.Watch(KIT.<GoalUpdate>createTestProbe().ref());
    var cancel = new Planner.Cancel(KIT.<CancelReply>createTestProbe().ref());

    assertThat(there(watch)).isEqualTo(watch);
    assertThat(there(cancel)).isEqualTo(cancel);
    var wanted = new AttemptQueue.Wanted(KIT.<AttemptQueue.Command>createTestProbe().ref());
    assertThat(there(wanted)).isEqualTo(wanted);
  }

  @Property(tries = 50)
  void theActorSystemFindsIt(@ForAll("messages") Object message) {
    assertThat(SerializationExtension.get(SYSTEM).findSerializerFor(message))
        .isInstanceOf(AgentSerializer.class);
  }

  @Example
  void refusesAManifestItDoesNotKnow() {
    assertThatExceptionOfType(NotSerializableException.class)
        .isThrownBy(() -> serializer.fromBinary(new byte[0], "z9"))
        .withMessageContaining("z9");
  }

  @Example
  void refusesBytesThatSpellNoMessage() {
    assertThatExceptionOfType(NotSerializableException.class)
        .isThrownBy(() -> serializer.fromBinary(new byte[] {1, 2, 3}, "eS"))
        .withMessageContaining("eS");
  }
}
