package io.ouroboros.orchestrator.transfer;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.cycle.CheckpointFile;
import io.ouroboros.learner.cycle.Stamp;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.protocol.v1.BlobChunk;
import io.ouroboros.protocol.v1.BlobRequest;
import io.ouroboros.protocol.v1.CheckpointKept;
import io.ouroboros.protocol.v1.CheckpointRequest;
import io.ouroboros.protocol.v1.CheckpointStamp;
import io.ouroboros.protocol.v1.CheckpointStampRequest;
import io.ouroboros.protocol.v1.ManifestReply;
import io.ouroboros.protocol.v1.ManifestRequest;
import io.ouroboros.protocol.v1.TransferGrpc;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The calls of [TransferServer].
final class TransferService extends TransferGrpc.TransferImplBase {
  static final int CHUNK_BYTES = 256 << 10;

  private final GenerationStore store;
  private final CheckpointFile checkpoint;

  TransferService(GenerationStore store, CheckpointFile checkpoint) {
    this.store = store;
    this.checkpoint = checkpoint;
  }

  @Override
  public void getManifest(ManifestRequest request, StreamObserver<ManifestReply> client) {
    try {
      byte[] manifest = manifest(request.getGeneration());
      client.onNext(ManifestReply.newBuilder().setManifest(ByteString.copyFrom(manifest)).build());
      client.onCompleted();
    } catch (StatusRuntimeException refused) {
      client.onError(refused);
    }
  }

  private byte[] manifest(String generation) {
    try {
      return store
          .manifest(id(generation))
          .orElseThrow(() ->
              Status.NOT_FOUND
                  .withDescription("This node has no generation (%s).".formatted(generation))
                  .asRuntimeException());
    } catch (IOException disk) {
      throw Status.UNAVAILABLE.withDescription(disk.getMessage()).asRuntimeException();
    }
  }

  @Override
  public void pullBlob(BlobRequest request, StreamObserver<BlobChunk> client) {
    var call = (ServerCallStreamObserver<BlobChunk>) client;
    try {
      InputStream blob = store.blob(id(request.getGeneration()), request.getName());
      blob.skipNBytes(request.getFrom());
      begin(blob, call);
    } catch (StatusRuntimeException refused) {
      client.onError(refused);
    } catch (IOException missing) {
      client.onError(Status.NOT_FOUND.withDescription(missing.getMessage()).asRuntimeException());
    }
  }

  @Override
  public void getCheckpointStamp(
      CheckpointStampRequest request, StreamObserver<CheckpointStamp> client) {
    try {
      Stamp stamp = checkpoint.stamp();
      client.onNext(
          CheckpointStamp.newBuilder().setTerm(stamp.term()).setNumber(stamp.number()).build());
      client.onCompleted();
    } catch (IOException disk) {
      client.onError(Status.UNAVAILABLE.withDescription(disk.getMessage()).asRuntimeException());
    }
  }

  @Override
  public void pullCheckpoint(CheckpointRequest request, StreamObserver<BlobChunk> client) {
    try {
      byte[] bytes = checkpoint.bytes().orElse(new byte[0]);
      begin(new ByteArrayInputStream(bytes), (ServerCallStreamObserver<BlobChunk>) client);
    } catch (IOException disk) {
      client.onError(Status.UNAVAILABLE.withDescription(disk.getMessage()).asRuntimeException());
    }
  }

  @Override
  public StreamObserver<BlobChunk> keepCheckpoint(StreamObserver<CheckpointKept> client) {
    return new CheckpointUpload(checkpoint, client);
  }

  private static void begin(InputStream bytes, ServerCallStreamObserver<BlobChunk> call) {
    call.setOnCloseHandler(() -> close(bytes));
    call.setOnCancelHandler(() -> close(bytes));
    call.setOnReadyHandler(() -> send(bytes, call));
  }

  /// Sends as much as the client takes now.
  private static void send(InputStream blob, ServerCallStreamObserver<BlobChunk> call) {
    try {
      while (call.isReady()) {
        byte[] chunk = blob.readNBytes(CHUNK_BYTES);
        if (chunk.length == 0) {
          call.onCompleted();
          return;
        }
        call.onNext(BlobChunk.newBuilder().setBytes(ByteString.copyFrom(chunk)).build());
      }
    } catch (IOException disk) {
      call.onError(Status.UNAVAILABLE.withDescription(disk.getMessage()).asRuntimeException());
    }
  }

  private static void close(InputStream blob) {
    try {
      blob.close();
    } catch (IOException ignored) {
      // Nothing was written.
    }
  }

  private static GenerationId id(String generation) {
    try {
      return new GenerationId(generation);
    } catch (IllegalArgumentException malformed) {
      throw Status.INVALID_ARGUMENT.withDescription(malformed.getMessage()).asRuntimeException();
    }
  }
}
