package io.ouroboros.orchestrator.transfer;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.ouroboros.learner.cycle.CheckpointFile;
import io.ouroboros.protocol.v1.BlobChunk;
import io.ouroboros.protocol.v1.CheckpointKept;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A checkpoint on its way to this node, piece by piece; kept when all of it has come.
final class CheckpointUpload implements StreamObserver<BlobChunk> {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointUpload.class);
  private static final int MOST_BYTES = 1 << 30;

  private final CheckpointFile file;
  private final StreamObserver<CheckpointKept> client;
  private final ByteArrayOutputStream come = new ByteArrayOutputStream();

  CheckpointUpload(CheckpointFile file, StreamObserver<CheckpointKept> client) {
    this.file = file;
    this.client = client;
  }

  @Override
  public void onNext(BlobChunk chunk) {
    if (come.size() + chunk.getBytes().size() > MOST_BYTES) {
      throw Status.RESOURCE_EXHAUSTED
          .withDescription("A checkpoint must have at most %d bytes.".formatted(MOST_BYTES))
          .asRuntimeException();
    }
    come.writeBytes(chunk.getBytes().toByteArray());
  }

  @Override
  public void onError(Throwable broken) {
    LOG.debug("A checkpoint did not come to its end.", broken);
  }

  @Override
  public void onCompleted() {
    try {
      keep(come.toByteArray());
      client.onNext(CheckpointKept.getDefaultInstance());
      client.onCompleted();
    } catch (StatusRuntimeException refused) {
      client.onError(refused);
    }
  }

  private void keep(byte[] checkpoint) {
    try {
      if (!file.keep(checkpoint)) {
        throw Status.FAILED_PRECONDITION
            .withDescription("This node holds a newer checkpoint.")
            .asRuntimeException();
      }
    } catch (IOException refused) {
      throw TransferService.unavailable(refused);
    }
  }
}
