package io.ouroboros.learner.cycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/// The only other node of a cluster, in the same process.
final class OtherNode implements Replicas {
  private final CheckpointFile file;
  private volatile boolean reachable = true;

  OtherNode(Path file) {
    this.file = new CheckpointFile(file);
  }

  void cutOff() {
    reachable = false;
  }

  void heal() {
    reachable = true;
  }

  @Override
  public Optional<byte[]> newest(Stamp own) {
    try {
      return reachable && file.stamp().compareTo(own) > 0 ? file.bytes() : Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public Copy keep(byte[] checkpoint) {
    try {
      if (!reachable) {
        return Copy.NOT_KEPT;
      }
      return file.keep(checkpoint) ? Copy.KEPT : Copy.OUTDATED;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
