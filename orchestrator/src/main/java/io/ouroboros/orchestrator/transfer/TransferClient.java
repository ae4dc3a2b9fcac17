package io.ouroboros.orchestrator.transfer;

import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.model.Generation;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.Incoming;
import io.ouroboros.learner.swap.Depots;
import io.ouroboros.orchestrator.tls.Credentials;
import io.ouroboros.orchestrator.tls.Identity;
import io.ouroboros.protocol.v1.BlobChunk;
import io.ouroboros.protocol.v1.BlobRequest;
import io.ouroboros.protocol.v1.ManifestRequest;
import io.ouroboros.protocol.v1.TransferGrpc;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Fetches generations from one node.
final class TransferClient implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final ManagedChannel channel;

  /// @throws IOException when a file of the identity cannot be read
  TransferClient(Depots.Address depot, Optional<Identity> identity) throws IOException {
    channel =
        NettyChannelBuilder.forAddress(
                depot.host(), depot.port(), Credentials.ofAskingNode(identity))
            .build();
  }

  /// Brings a generation into a store. What came before a break is not asked for again.
  ///
  /// @throws IOException when the node does not have it, falls silent or sends wrong bytes, or when
  ///   this node's disk refuses
  void fetch(GenerationId generation, GenerationStore store) throws IOException {
    try {
      byte[] manifest =
          calls()
              .getManifest(ManifestRequest.newBuilder().setGeneration(generation.value()).build())
              .getManifest()
              .toByteArray();
      Incoming incoming = store.incoming(generation, manifest);
      for (Generation.Blob blob : incoming.generation().blobs()) {
        pull(generation, blob, incoming);
      }
      store.accept(incoming);
    } catch (StatusRuntimeException refused) {
      throw new IOException(refused.getStatus().toString(), refused);
    }
  }

  private void pull(GenerationId generation, Generation.Blob blob, Incoming incoming)
      throws IOException {
    Iterator<BlobChunk> chunks =
        calls()
            .pullBlob(
                BlobRequest.newBuilder()
                    .setGeneration(generation.value())
                    .setName(blob.name())
                    .setFrom(incoming.has(blob))
                    .build());
    while (chunks.hasNext()) {
      incoming.add(blob, chunks.next().getBytes().toByteArray());
    }
  }

  private TransferGrpc.TransferBlockingStub calls() {
    return TransferGrpc.newBlockingStub(channel)
        .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
