package io.ouroboros.orchestrator.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.ouroboros.agents.journal.JournalDatabase;
import java.util.Map;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;

/// What the actor system is told: the fixed part in `node.conf`, and what depends on the node.
public record SystemSettings(JournalDatabase journal, Settings settings) {
  /// Starts the actor system of a node.
  public <T> ActorSystem<T> start(Behavior<T> guardian) {
    return ActorSystem.create(guardian, "ouroboros", config());
  }

  private Config config() {
    return ConfigFactory.parseMap(journal.settings())
        .withFallback(
            ConfigFactory.parseMap(
                Map.of(
                    "ouroboros.search-dispatcher.thread-pool-executor.fixed-pool-size",
                    settings.workers())))
        .withFallback(ConfigFactory.parseResources("node.conf"))
        .withFallback(ConfigFactory.defaultReferenceUnresolved())
        .resolve();
  }
}
