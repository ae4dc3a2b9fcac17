package io.ouroboros.learner.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.cycle.Learner;
import io.ouroboros.learner.cycle.LearnerStatus;
import io.ouroboros.learner.gate.ExamProgress;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Refusal;
import io.ouroboros.learner.gate.Samples;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.learner.swap.Depots;
import io.ouroboros.learner.swap.Oracle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.SerializationTestKit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Every message comes back as it was, by the serializer that the module's configuration binds.
class LearnerSerializerTest {
  private static final ActorTestKit KIT = ActorTestKit.create();
  private static final SerializationTestKit SERIALIZATION = KIT.serializationTestKit();
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  private static void returns(Object message) {
    assertThat(SERIALIZATION.verifySerialization(message, false)).isEqualTo(message);
  }

  @Test
  void returnsEveryStanding() {
    Stream.of(
            new Standing.BuiltIn(),
            new Standing.InExam(),
            new Standing.Rejected(new Refusal.Worse(Samples.evidence())),
            new Standing.Rejected(
                new Refusal.WorseThanAncestor(GenerationId.BARE, Samples.evidence())),
            new Standing.Rejected(new Refusal.Futile(Samples.evidence())),
            new Standing.Rejected(new Refusal.NotShown(Samples.evidence())),
            new Standing.Rejected(new Refusal.Unusable("It is gone.")),
            new Standing.Rejected(new Refusal.AgainstCharter("Too many.")),
            new Standing.Promoted(Samples.evidence()),
            new Standing.Stable(Samples.evidence()),
            new Standing.RolledBack("Nobody loaded it."))
        .forEach(stage -> returns(new Standing(Samples.BETTER, stage, NOON)));
  }

  @Test
  void returnsTheStateOfTheLineage() {
    Standing standing = new Standing(Samples.BETTER, new Standing.InExam(), NOON);
    returns(new LineageStatus(GenerationId.HAND_SET, List.of(standing), Optional.empty()));
    returns(
        new LineageStatus(
            GenerationId.HAND_SET,
            List.of(standing),
            Optional.of(new ExamProgress(Samples.BETTER, 100, Samples.evidence()))));
  }

  @Test
  void returnsWhatTheGatekeeperIsTold() {
    returns(new Gatekeeper.Propose(Samples.BETTER, KIT.<Standing>createTestProbe().ref()));
    returns(new Gatekeeper.GetStatus(KIT.<LineageStatus>createTestProbe().ref()));
  }

  @Test
  void returnsTheMessagesOfASwap() {
    returns(new Oracle.Prepare(7, Samples.BETTER, KIT.<Oracle.Report>createTestProbe().ref()));
    returns(new Oracle.Admit(8, Samples.BETTER));
    returns(new Oracle.Ready(7, "node"));
    returns(new Oracle.Unable(7, "node", "It is gone."));
    returns(
        new Depots.Here(
            KIT.<Depots.Command>createTestProbe().ref(),
            new Depots.Address("10.0.0.1", 7434),
            true));
  }

  @Test
  void returnsTheMessagesOfTheLearner() {
    returns(new Learner.GetStatus(KIT.<LearnerStatus>createTestProbe().ref()));
    returns(new LearnerStatus(10, 3, 0, Optional.empty(), Optional.empty()));
    returns(
        new LearnerStatus(
            10,
            3,
            7,
            Optional.of(new LearnerStatus.Training(5, 20, 1.5)),
            Optional.of(Samples.BETTER)));
  }
}
