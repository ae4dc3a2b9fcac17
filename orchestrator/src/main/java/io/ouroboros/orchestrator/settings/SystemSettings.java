package io.ouroboros.orchestrator.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.ouroboros.agents.journal.JournalDatabase;
import java.util.Map;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.remote.artery.tcp.ssl.RotatingKeysSSLEngineProvider;

/// What the actor system is told: the fixed part in `node.conf`, and what depends on the node.
public record SystemSettings(JournalDatabase journal, Settings settings) {
  private static final String SYSTEM = "ouroboros";
  private static final String ENGINE = "pekko.remote.artery.ssl.rotating-keys-engine.";

  /// The address of a node's actor system.
  ///
  /// @param hostAndPort as in [Membership#seeds]
  public static String address(String hostAndPort) {
    return "pekko://%s@%s".formatted(SYSTEM, hostAndPort);
  }

  /// Starts the actor system of a node.
  public <T> ActorSystem<T> start(Behavior<T> guardian) {
    return ActorSystem.create(guardian, SYSTEM, config());
  }

  private static Map<String, Object> cluster(Membership membership) {
    return Map.of(
        "pekko.remote.artery.canonical.hostname",
        membership.host(),
        "pekko.remote.artery.canonical.port",
        membership.port(),
        "pekko.cluster.roles",
        membership.roles().stream().map(Membership.Role::word).sorted().toList());
  }

  /// Nodes that have an identity talk to nobody without one.
  private static Map<String, Object> encryption(Membership membership) {
    return membership
        .identity()
        .<Map<String, Object>>map(identity ->
            Map.of(
                "pekko.remote.artery.transport",
                "tls-tcp",
                "pekko.remote.artery.ssl.ssl-engine-provider",
                RotatingKeysSSLEngineProvider.class.getName(),
                ENGINE + "key-file",
                identity.key().toString(),
                ENGINE + "cert-file",
                identity.certificate().toString(),
                ENGINE + "ca-cert-file",
                identity.authority().toString()))
        .orElse(Map.of());
  }

  private Config config() {
    return ConfigFactory.parseMap(journal.settings())
        .withFallback(
            ConfigFactory.parseMap(
                Map.of(
                    "ouroboros.search-dispatcher.thread-pool-executor.fixed-pool-size",
                    settings.workers())))
        .withFallback(ConfigFactory.parseMap(cluster(settings.membership())))
        .withFallback(ConfigFactory.parseMap(encryption(settings.membership())))
        .withFallback(ConfigFactory.parseResources("node.conf"))
        .withFallback(ConfigFactory.defaultReferenceUnresolved())
        .resolve();
  }
}
