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
import java.nio.file.InvalidPathException;
import java.util.concurrent.Semaphore;

/// The calls of [TransferServer].
public final class TransferService extends TransferGrpc.TransferImplBase {
  /// To how many nodes one gives blobs at a time; the others ask elsewhere meanwhile. The first
  /// that have a generation soon give it too, and so it is everywhere sooner than if all waited for
  /// one.
  public static final int MOST_AT_ONCE = 4;

  static final int CHUNK_BYTES = 256 << 10;

  private final GenerationStore store;
  private final CheckpointFile checkpoint;
  private final Semaphore slots = new Semaphore(MOST_AT_ONCE);

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
      throw unavailable(disk);
    }
  }

  @Override
  public void pullBlob(BlobRequest request, StreamObserver<BlobChunk> client) {
    if (!slots.tryAcquire()) {
      client.onError(
          Status.RESOURCE_EXHAUSTED
              .withDescription("This node serves %d others.".formatted(MOST_AT_ONCE))
              .asRuntimeException());
      return;
    }
    boolean begun = false;
    try {
      InputStream blob = blob(request);
      begin(blob, (ServerCallStreamObserver<BlobChunk>) client, slots::release);
      begun = true;
    } catch (StatusRuntimeException refused) {
      client.onError(refused);
    } catch (IOException | InvalidPathException missing) {
      client.onError(Status.NOT_FOUND.withDescription(missing.getMessage()).asRuntimeException());
    } finally {
      if (!begun) {
        slots.release();
      }
    }
  }

  private InputStream blob(BlobRequest request) throws IOException {
    InputStream blob = store.blob(id(request.getGeneration()), request.getName());
    try {
      blob.skipNBytes(request.getFrom());
      return blob;
    } catch (IOException beyond) {
      close(blob);
      throw beyond;
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
      client.onError(unavailable(disk));
    }
  }

  @Override
  public void pullCheckpoint(CheckpointRequest request, StreamObserver<BlobChunk> client) {
    try {
      byte[] bytes = checkpoint.bytes().orElse(new byte[0]);
      var call = (ServerCallStreamObserver<BlobChunk>) client;
      begin(new ByteArrayInputStream(bytes), call, () -> {});
    } catch (IOException disk) {
      client.onError(unavailable(disk));
    }
  }

  @Override
  public StreamObserver<BlobChunk> keepCheckpoint(StreamObserver<CheckpointKept> client) {
    return new CheckpointUpload(checkpoint, client);
  }

  private static void begin(
      InputStream bytes, ServerCallStreamObserver<BlobChunk> call, Runnable atEnd) {
    Runnable end =
        () -> {
          close(bytes);
          atEnd.run();
        };
    call.setOnCloseHandler(end);
    call.setOnCancelHandler(end);
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
      call.onError(unavailable(disk));
    }
  }

  private static void close(InputStream blob) {
    try {
      blob.close();
    } catch (IOException ignored) {
      // Nothing was written.
    }
  }

  /// What another node is told when this one's disk refuses.
  static StatusRuntimeException unavailable(IOException disk) {
    return Status.UNAVAILABLE.withDescription(disk.getMessage()).asRuntimeException();
  }

  private static GenerationId id(String generation) {
    try {
      return new GenerationId(generation);
    } catch (IllegalArgumentException malformed) {
      throw Status.INVALID_ARGUMENT.withDescription(malformed.getMessage()).asRuntimeException();
    }
  }
}
