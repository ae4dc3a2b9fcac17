package io.ouroboros.learner.cycle;

import io.ouroboros.protocol.v1.LearnerCheckpoint;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The file that holds the learner's last checkpoint: replaced as a whole, so that after any end
/// either the old one or the new one is there.
public final class CheckpointFile {
  private final Path file;

  /// @param file in a directory that exists
  public CheckpointFile(Path file) {
    this.file = file;
  }

  /// The last checkpoint; an empty one when there is none yet.
  ///
  /// @throws IOException when it cannot be read or was damaged
  Checkpoint read() throws IOException {
    if (!Files.exists(file)) {
      return Checkpoint.EMPTY;
    }
    try {
      return CheckpointForm.fromProto(LearnerCheckpoint.parseFrom(Files.readAllBytes(file)));
    } catch (IOException | IllegalArgumentException damaged) {
      throw new IOException(
          "The checkpoint (%s) cannot be read: %s\nMaybe remove it: the learner reads the journal again."
              .formatted(file, damaged.getMessage()),
          damaged);
    }
  }

  /// Replaces the checkpoint.
  ///
  /// @throws IOException when the disk refuses; the old one is still there then
  void write(Checkpoint checkpoint) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.write(next, CheckpointForm.toProto(checkpoint).toByteArray());
    try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel directory =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
