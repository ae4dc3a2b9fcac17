package io.ouroboros.learner.cycle;

import io.ouroboros.protocol.v1.LearnerCheckpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The file that holds the learner's last checkpoint.
public final class CheckpointFile {
  private final WholeFile file;

  /// @param file in a directory that exists; its name with an ending is used beside it
  public CheckpointFile(Path file) {
    this.file = new WholeFile(file);
  }

  /// The file beside it that holds the running training.
  TrainingFile training() {
    Path path = file.path();
    return new TrainingFile(new WholeFile(path.resolveSibling(path.getFileName() + ".training")));
  }

  /// The last checkpoint; an empty one when there is none yet.
  ///
  /// @throws IOException when it cannot be read or was damaged
  Checkpoint read() throws IOException {
    Optional<byte[]> kept = file.read();
    if (kept.isEmpty()) {
      return Checkpoint.EMPTY;
    }
    try {
      return CheckpointForm.fromProto(LearnerCheckpoint.parseFrom(kept.get()));
    } catch (IOException | IllegalArgumentException damaged) {
      throw new IOException(
          "The checkpoint (%s) cannot be read: %s\nMaybe remove it: the learner reads the journal again."
              .formatted(file.path(), damaged.getMessage()),
          damaged);
    }
  }

  /// Makes this the first checkpoint, unless there is one already.
  ///
  /// @param bytes of a checkpoint that was written elsewhere
  /// @throws IOException when the disk refuses
  public void beginWith(byte[] bytes) throws IOException {
    if (!file.exists()) {
      file.write(bytes);
    }
  }

  /// Replaces the checkpoint.
  ///
  /// @throws IOException when the disk refuses; the old one is still there then
  void write(Checkpoint checkpoint) throws IOException {
    file.write(CheckpointForm.toProto(checkpoint).toByteArray());
  }
}
