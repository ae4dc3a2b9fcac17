package io.ouroboros.learner.cycle;

import io.ouroboros.protocol.v1.LearnerCheckpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The file that holds the newest checkpoint that a node knows: its own learner's, or the copy of
/// another node's. Never replaced by an older one. Safe for use by several threads.
public final class CheckpointFile {
  private final WholeFile file;
  private Optional<Stamp> held = Optional.empty();

  /// @param file in a directory that exists; its name with an ending is used beside it
  public CheckpointFile(Path file) {
    this.file = new WholeFile(file);
  }

  /// The file beside it that holds the running training.
  TrainingFile training() {
    Path path = file.path();
    return new TrainingFile(new WholeFile(path.resolveSibling(path.getFileName() + ".training")));
  }

  /// The checkpoint; an empty one when there is none yet.
  ///
  /// @throws IOException when it cannot be read or was damaged
  synchronized Checkpoint read() throws IOException {
    Optional<LearnerCheckpoint> kept = message();
    try {
      return kept.map(CheckpointForm::fromProto).orElse(Checkpoint.EMPTY);
    } catch (IllegalArgumentException malformed) {
      throw damaged(malformed);
    }
  }

  /// Which checkpoint it is; [Stamp#NONE] when there is none yet.
  ///
  /// @throws IOException when it cannot be read or was damaged
  public synchronized Stamp stamp() throws IOException {
    if (held.isEmpty()) {
      held = Optional.of(message().map(CheckpointForm::stamp).orElse(Stamp.NONE));
    }
    return held.get();
  }

  /// The checkpoint for another node; empty when there is none yet.
  ///
  /// @throws IOException when the disk refuses
  public synchronized Optional<byte[]> bytes() throws IOException {
    return file.read();
  }

  private Optional<LearnerCheckpoint> message() throws IOException {
    Optional<byte[]> kept = file.read();
    try {
      return kept.isEmpty()
          ? Optional.empty()
          : Optional.of(LearnerCheckpoint.parseFrom(kept.get()));
    } catch (IOException malformed) {
      throw damaged(malformed);
    }
  }

  private IOException damaged(Exception why) {
    return new IOException(
        "The checkpoint (%s) cannot be read: %s\nMaybe remove it: the learner reads the journal again."
            .formatted(file.path(), why.getMessage()),
        why);
  }

  /// Makes this the first checkpoint, unless there is one already.
  ///
  /// @param bytes of a checkpoint that was written elsewhere
  /// @throws IOException when the disk refuses
  public synchronized void beginWith(byte[] bytes) throws IOException {
    if (!file.exists()) {
      file.write(bytes);
      held = Optional.empty();
    }
  }

  /// Replaces the checkpoint by a newer one of another node.
  ///
  /// @param bytes what [#bytes] gave there
  /// @return false when a newer one is here, and stays
  /// @throws IOException when they are no checkpoint, or when the disk refuses; the old one is
  ///   still there then
  public synchronized boolean keep(byte[] bytes) throws IOException {
    Stamp stamp = CheckpointForm.stamp(LearnerCheckpoint.parseFrom(bytes));
    if (stamp.compareTo(stamp()) < 0) {
      return false;
    }
    replace(stamp, bytes);
    return true;
  }

  /// Replaces the checkpoint.
  ///
  /// @return it, for another node
  /// @throws IOException when a newer one is there, or when the disk refuses; the old one is still
  ///   there then
  synchronized byte[] write(Stamp stamp, Checkpoint checkpoint) throws IOException {
    Stamp newest = stamp();
    if (stamp.compareTo(newest) < 0) {
      throw new IOException(
          "The checkpoint (%s) is of a later learner: of term %d, where this one has term %d."
              .formatted(file.path(), newest.term(), stamp.term()));
    }
    byte[] bytes = CheckpointForm.toProto(stamp, checkpoint).toByteArray();
    replace(stamp, bytes);
    return bytes;
  }

  private void replace(Stamp stamp, byte[] bytes) throws IOException {
    file.write(bytes);
    held = Optional.of(stamp);
  }
}
