package io.ouroboros.orchestrator.api;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The gRPC server: the given services, health and reflection, on one interface.
public final class ApiServer implements AutoCloseable {
  private static final int MAX_MESSAGE_BYTES = 16 << 20;

  private final Server server;
  private final HealthStatusManager health;

  private ApiServer(Server server, HealthStatusManager health) {
    this.server = server;
    this.health = health;
  }

  /// Starts to serve.
  ///
  /// @param host the interface
  /// @param port 0 lets the system choose
  /// @param credentials what it proves itself with
  /// @throws IOException when the port is taken
  public static ApiServer start(
      String host, int port, ServerCredentials credentials, List<BindableService> services)
      throws IOException {
    HealthStatusManager health = new HealthStatusManager();
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(new InetSocketAddress(host, port), credentials)
            .maxInboundMessageSize(MAX_MESSAGE_BYTES)
            .addService(health.getHealthService())
            .addService(ProtoReflectionServiceV1.newInstance());
    services.forEach(builder::addService);
    Server server = builder.build().start();
    health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, ServingStatus.SERVING);
    return new ApiServer(server, health);
  }

  /// Where it listens.
  public int port() {
    return server.getPort();
  }

  /// Takes no new call, and gives those under way two seconds.
  @Override
  public void close() {
    health.enterTerminalState();
    server.shutdown();
    try {
      if (!server.awaitTermination(2, TimeUnit.SECONDS)) {
        server.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
