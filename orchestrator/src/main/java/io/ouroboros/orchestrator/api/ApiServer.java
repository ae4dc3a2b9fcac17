package io.ouroboros.orchestrator.api;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.Status;
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

  private static final Status STOPPING =
      Status.UNAVAILABLE.withDescription(
          "The node stops; ask another one, or this one when it is back.");

  private final Server server;
  private final HealthStatusManager health;
  private final OpenCalls calls;

  private ApiServer(Server server, HealthStatusManager health, OpenCalls calls) {
    this.server = server;
    this.health = health;
    this.calls = calls;
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
    OpenCalls calls = new OpenCalls();
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(new InetSocketAddress(host, port), credentials)
            .maxInboundMessageSize(MAX_MESSAGE_BYTES)
            .intercept(calls)
            .addService(health.getHealthService())
            .addService(ProtoReflectionServiceV1.newInstance());
    services.forEach(builder::addService);
    Server server = builder.build().start();
    health.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, ServingStatus.SERVING);
    return new ApiServer(server, health, calls);
  }

  /// Where it listens.
  public int port() {
    return server.getPort();
  }

  /// Takes no new call, gives those under way a second, and tells the clients of the others to ask
  /// elsewhere.
  @Override
  public void close() {
    health.enterTerminalState();
    server.shutdown();
    try {
      if (!server.awaitTermination(1, TimeUnit.SECONDS)) {
        calls.end(STOPPING);
        server.awaitTermination(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } finally {
      server.shutdownNow();
    }
  }
}
