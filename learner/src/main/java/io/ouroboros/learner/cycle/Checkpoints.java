package io.ouroboros.learner.cycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The checkpoints of one learner: each goes to its own disk first, then to another node, one at a
/// time and only the newest. One that another node holds counts, and so do all before it.
///
/// Not safe for use by several threads at once.
final class Checkpoints {
  private static final SecureRandom DRAWS = new SecureRandom();

  /// What became of the copy of a checkpoint.
  record Copied(Stamp stamp, Replicas.Copy copy) {}

  private final CheckpointFile file;
  private final Replicas replicas;
  private final Consumer<Copied> ends;
  private Stamp last;
  private Stamp counted = Stamp.NONE;
  private Optional<Runnable> waiting = Optional.empty();
  private boolean copying;

  private Checkpoints(CheckpointFile file, Replicas replicas, Consumer<Copied> ends, Stamp last) {
    this.file = file;
    this.replicas = replicas;
    this.ends = ends;
    this.last = last;
  }

  /// Brings the file up to the newest checkpoint of all nodes, and opens a term after it. May take
  /// seconds.
  ///
  /// @param ends told of the end of every copy, on any thread
  /// @throws IOException when the file cannot be read or written
  static Checkpoints open(CheckpointFile file, Replicas replicas, Consumer<Copied> ends)
      throws IOException {
    Optional<byte[]> newer = replicas.newest(file.stamp());
    if (newer.isPresent()) {
      var _ = file.keep(newer.get());
    }
    return new Checkpoints(file, replicas, ends, file.stamp().nextTerm(DRAWS.nextInt()));
  }

  /// Which term this learner's checkpoints are of.
  long term() {
    return last.term();
  }

  /// Replaces the checkpoint, and begins to copy it.
  ///
  /// @throws UncheckedIOException when the disk refuses, or a later learner's checkpoint is there
  Stamp write(Checkpoint checkpoint) {
    Stamp stamp = last.next();
    byte[] bytes;
    try {
      bytes = file.write(stamp, checkpoint);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    last = stamp;
    waiting = Optional.of(() -> copy(stamp, bytes));
    copyNext();
    return stamp;
  }

  private void copyNext() {
    if (!copying && waiting.isPresent()) {
      Runnable copy = waiting.get();
      waiting = Optional.empty();
      copying = true;
      copy.run();
    }
  }

  private void copy(Stamp stamp, byte[] bytes) {
    var _ =
        CompletableFuture.supplyAsync(() -> replicas.keep(bytes), Thread::startVirtualThread)
            .exceptionally(_ -> Replicas.Copy.NOT_KEPT)
            .thenAccept(copy -> ends.accept(new Copied(stamp, copy)));
  }

  /// To be told what the listener of the ends was told. The end of a copy that was begun in an
  /// earlier term changes nothing.
  ///
  /// @throws IllegalStateException when another node has a newer checkpoint: the learner must begin
  ///   again from that
  void copied(Copied copied) {
    if (copied.stamp().term() != last.term()) {
      return;
    }
    copying = false;
    switch (copied.copy()) {
      case KEPT -> counted = copied.stamp();
      case NOT_KEPT -> {}
      case OUTDATED ->
          throw new IllegalStateException(
              "Another node has a newer checkpoint than term %d, number %d."
                  .formatted(last.term(), last.number()));
    }
    copyNext();
  }

  /// Whether a checkpoint counts.
  boolean counts(Stamp stamp) {
    return stamp.compareTo(counted) <= 0;
  }
}
