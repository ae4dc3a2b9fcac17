package io.ouroboros.orchestrator.node;

import io.grpc.BindableService;
import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.orchestrator.api.ApiServer;
import io.ouroboros.orchestrator.api.HttpServer;
import io.ouroboros.orchestrator.settings.Membership;
import io.ouroboros.orchestrator.settings.NodeAddress;
import io.ouroboros.orchestrator.settings.Settings;
import io.ouroboros.orchestrator.telemetry.Telemetry;
import io.ouroboros.orchestrator.tls.Credentials;
import io.ouroboros.orchestrator.tls.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.cluster.MemberStatus;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.http.javadsl.ServerBinding;

/// What a node listens with for people and programs outside the cluster.
///
/// @param host the interface
/// @param authority who signed the API's certificate; empty for an API without TLS
/// @param api where the node takes goals; empty where it takes none
/// @param http telemetry and health
record Servers(String host, Optional<Path> authority, Optional<ApiServer> api, ServerBinding http)
    implements AutoCloseable {
  /// Starts to listen.
  ///
  /// @throws BadInput when a port is taken
  static Servers open(
      ActorSystem<?> system, Settings settings, Telemetry telemetry, List<BindableService> services)
      throws BadInput {
    Settings.Ports ports = settings.ports();
    Optional<ApiServer> api =
        settings.membership().has(Membership.Role.API)
            ? Optional.of(api(settings, services))
            : Optional.empty();
    try {
      ServerBinding http =
          HttpServer.start(system, ports.host(), ports.http(), telemetry, () -> isUp(system))
              .toCompletableFuture()
              .join();
      return new Servers(
          ports.host(), settings.membership().identity().map(Identity::authority), api, http);
    } catch (CompletionException taken) {
      api.ifPresent(ApiServer::close);
      throw portTaken(ports.host(), ports.http(), "http");
    }
  }

  private static ApiServer api(Settings settings, List<BindableService> services) throws BadInput {
    Settings.Ports ports = settings.ports();
    try {
      return ApiServer.start(
          ports.host(),
          ports.grpc(),
          Credentials.ofApi(settings.membership().identity()),
          services);
    } catch (IOException taken) {
      throw portTaken(ports.host(), ports.grpc(), "grpc");
    }
  }

  private static BadInput portTaken(String host, int port, String kind) {
    return new BadInput(
        "port " + port,
        """
        Another program listens there, or this machine has no interface %s.
        Maybe choose another one with --%s-port, or with ouroboros.ports.%s in a file for --conf.\
        """
            .formatted(host, kind, kind));
  }

  private static boolean isUp(ActorSystem<?> system) {
    return Cluster.get(system).selfMember().status().equals(MemberStatus.up());
  }

  /// How to reach this process.
  NodeAddress address() {
    return new NodeAddress(
        ProcessHandle.current().pid(),
        host,
        api.map(ApiServer::port).orElse(0),
        http.localAddress().getPort(),
        authority.map(Path::toString).orElse(""));
  }

  /// Takes no new call, and ends those under way.
  @Override
  public void close() {
    api.ifPresent(ApiServer::close);
    var _ = http.unbind();
  }
}
