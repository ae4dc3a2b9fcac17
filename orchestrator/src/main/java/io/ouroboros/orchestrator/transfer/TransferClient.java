package io.ouroboros.orchestrator.transfer;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.cycle.Stamp;
import io.ouroboros.learner.model.Generation;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.Incoming;
import io.ouroboros.learner.swap.Depots;
import io.ouroboros.orchestrator.tls.Credentials;
import io.ouroboros.orchestrator.tls.Identity;
import io.ouroboros.protocol.v1.BlobChunk;
import io.ouroboros.protocol.v1.BlobRequest;
import io.ouroboros.protocol.v1.CheckpointKept;
import io.ouroboros.protocol.v1.CheckpointRequest;
import io.ouroboros.protocol.v1.CheckpointStamp;
import io.ouroboros.protocol.v1.CheckpointStampRequest;
import io.ouroboros.protocol.v1.ManifestRequest;
import io.ouroboros.protocol.v1.TransferGrpc;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Fetches generations from one node, and exchanges the learner's checkpoint with it.
final class TransferClient implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;
  private static final long STAMP_SECONDS = 5;

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
  /// @throws Busy when the node has it and serves enough others
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
      if (refused.getStatus().getCode() == Status.Code.RESOURCE_EXHAUSTED) {
        throw new Busy(refused);
      }
      throw failure(refused);
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

  /// Which checkpoint the node holds.
  ///
  /// @throws IOException when it falls silent
  Stamp checkpointStamp() throws IOException {
    try {
      CheckpointStamp stamp =
          calls()
              .withDeadlineAfter(STAMP_SECONDS, TimeUnit.SECONDS)
              .getCheckpointStamp(CheckpointStampRequest.getDefaultInstance());
      return new Stamp(stamp.getTerm(), stamp.getNumber());
    } catch (StatusRuntimeException refused) {
      throw failure(refused);
    }
  }

  /// That checkpoint.
  ///
  /// @throws IOException when the node falls silent
  byte[] checkpoint() throws IOException {
    try {
      ByteArrayOutputStream come = new ByteArrayOutputStream();
      calls()
          .pullCheckpoint(CheckpointRequest.getDefaultInstance())
          .forEachRemaining(chunk -> come.writeBytes(chunk.getBytes().toByteArray()));
      return come.toByteArray();
    } catch (StatusRuntimeException refused) {
      throw failure(refused);
    }
  }

  /// Gives the node a checkpoint to keep.
  ///
  /// @return false when it holds a newer one
  /// @throws IOException when the node falls silent or its disk refuses
  boolean keepCheckpoint(byte[] checkpoint) throws IOException {
    CompletableFuture<CheckpointKept> kept = new CompletableFuture<>();
    StreamObserver<BlobChunk> upload =
        TransferGrpc.newStub(channel)
            .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
            .keepCheckpoint(new OneReply<>(kept));
    for (int from = 0; from < checkpoint.length; from += TransferService.CHUNK_BYTES) {
      int length = Math.min(TransferService.CHUNK_BYTES, checkpoint.length - from);
      ByteString bytes = ByteString.copyFrom(checkpoint, from, length);
      upload.onNext(BlobChunk.newBuilder().setBytes(bytes).build());
    }
    upload.onCompleted();
    try {
      kept.join();
      return true;
    } catch (CompletionException refused) {
      if (Status.fromThrowable(refused).getCode() == Status.Code.FAILED_PRECONDITION) {
        return false;
      }
      throw failure(refused);
    }
  }

  private static IOException failure(RuntimeException refused) {
    return new IOException(Status.fromThrowable(refused).toString(), refused);
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
