package io.ouroboros.orchestrator.node;

import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.learner.cycle.CheckpointFile;
import io.ouroboros.learner.cycle.Learner;
import io.ouroboros.learner.cycle.Replicas;
import io.ouroboros.learner.cycle.Schedule;
import io.ouroboros.learner.cycle.Window;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.Starter;
import io.ouroboros.learner.model.TrainSettings;
import io.ouroboros.learner.update.Trainer;
import io.ouroboros.orchestrator.transfer.CheckpointReplicas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.persistence.jdbc.query.javadsl.JdbcReadJournal;
import org.apache.pekko.persistence.query.PersistenceQuery;

/// How a node's learner works: little and often, so that a laptop sees a generation before the gate
/// within a minute or two.
final class Learning {
  private Learning() {}

  static Learner.Settings settings(Premises premises) {
    return new Learner.Settings(
        new Schedule(100, 3.0, 300),
        Window.USUAL,
        TrainSettings.DEFAULT.with(premises.settings().network().size().architecture()),
        1,
        Duration.ofSeconds(1));
  }

  static Learner.Surroundings surroundings(
      ActorSystem<?> system,
      Premises premises,
      ActorRef<Gatekeeper.Command> gatekeeper,
      Engine engine) {
    Trainer trainer =
        new Trainer(
            Symbols.of(Vocabularies.text()),
            BuiltInGuide.handSet().prior(),
            engine,
            premises.models().store(),
            premises.models().generations());
    return new Learner.Surroundings(
        PersistenceQuery.get(system)
            .getReadJournalFor(JdbcReadJournal.class, JdbcReadJournal.Identifier()),
        trainer,
        checkpoint(premises),
        replicas(system, premises),
        gatekeeper,
        Clock.systemUTC());
  }

  /// The learner's checkpoint; a new learner begins with what the starter was learned from, so that
  /// what it makes of a few goals does not forget that.
  private static CheckpointFile checkpoint(Premises premises) {
    try {
      premises.checkpoint().beginWith(Starter.experience());
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    return premises.checkpoint();
  }

  private static Replicas replicas(ActorSystem<?> system, Premises premises) {
    Cluster cluster = Cluster.get(system);
    return premises
        .models()
        .exchange()
        .<Replicas>map(exchange ->
            new CheckpointReplicas(exchange.others(), () -> cluster.state().members().size() <= 1))
        .orElse(Replicas.NONE);
  }
}
