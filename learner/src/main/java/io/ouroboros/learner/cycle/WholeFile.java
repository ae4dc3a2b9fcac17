package io.ouroboros.learner.cycle;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A file that is replaced as a whole, so that after any end either the old bytes or the new ones
/// are there.
///
/// @param path in a directory that exists
record WholeFile(Path path) {
  /// Whether anything was ever written.
  boolean exists() {
    return Files.exists(path);
  }

  /// The bytes that were written last; empty when there are none.
  ///
  /// @throws IOException when the disk refuses
  Optional<byte[]> read() throws IOException {
    return exists() ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
  }

  /// Replaces the bytes.
  ///
  /// @throws IOException when the disk refuses; the old ones are still there then
  void write(byte[] bytes) throws IOException {
    Path next = path.resolveSibling(path.getFileName() + ".next");
    Files.write(next, bytes);
    try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel directory =
        FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
