package io.ouroboros.orchestrator.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A disk of its own for a directory, whose size changes as a test wants it.
final class SmallDisk {
  private static final long ROOMY = 512L << 20;

  private final Path directory;

  private SmallDisk(Path directory) {
    this.directory = directory;
  }

  /// Mounts a disk with much room; empty where that is not allowed, because it needs root.
  static Optional<SmallDisk> mount(Path directory) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + ROOMY, "tmpfs", directory);
    return mounted ? Optional.of(new SmallDisk(directory)) : Optional.empty();
  }

  /// Leaves so much room on it.
  void leave(long bytes) throws IOException, InterruptedException {
    FileStore disk = Files.getFileStore(directory);
    resize(disk.getTotalSpace() - disk.getUsableSpace() + bytes);
  }

  /// Makes much room on it.
  void makeRoom() throws IOException, InterruptedException {
    resize(ROOMY);
  }

  private void resize(long bytes) throws IOException, InterruptedException {
    if (!run("mount", "-o", "remount,size=" + bytes, directory)) {
      throw new IOException("The disk (%s) cannot be resized.".formatted(directory));
    }
  }

  /// Takes it away with all that is on it.
  void close() throws IOException, InterruptedException {
    if (!run("umount", directory)) {
      throw new IOException("The disk (%s) is still used.".formatted(directory));
    }
  }

  private static boolean run(Object... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(Arrays.stream(command).map(Object::toString).toList())
            .redirectErrorStream(true)
            .start();
    var _ = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0;
  }
}
