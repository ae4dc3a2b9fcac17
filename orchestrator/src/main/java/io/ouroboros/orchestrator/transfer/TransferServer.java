package io.ouroboros.orchestrator.transfer;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.ouroboros.learner.cycle.CheckpointFile;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.swap.Depots;
import io.ouroboros.orchestrator.tls.Credentials;
import io.ouroboros.orchestrator.tls.Identity;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/// Gives the generations of a node to other nodes, and keeps the learner's checkpoint for them.
public final class TransferServer implements AutoCloseable {
  private final String host;
  private final Server server;

  private TransferServer(String host, Server server) {
    this.host = host;
    this.server = server;
  }

  /// Starts to serve on a free port.
  ///
  /// @param host where other nodes reach this one
  /// @param identity what they prove themselves with to each other
  /// @throws IOException when this machine has no such address
  public static TransferServer start(
      String host, Optional<Identity> identity, GenerationStore store, CheckpointFile checkpoint)
      throws IOException {
    Server server =
        NettyServerBuilder.forAddress(
                new InetSocketAddress(host, 0), Credentials.ofServingNode(identity))
            .addService(new TransferService(store, checkpoint))
            .build()
            .start();
    return new TransferServer(host, server);
  }

  /// Where it listens.
  public Depots.Address address() {
    return new Depots.Address(host, server.getPort());
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
