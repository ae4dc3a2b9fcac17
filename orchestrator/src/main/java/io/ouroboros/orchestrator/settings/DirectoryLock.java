package io.ouroboros.orchestrator.settings;

import io.ouroboros.agents.goal.BadInput;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The right of this process to be the one node on a data directory. The system takes it back when
/// the process ends, however it ends.
public final class DirectoryLock implements AutoCloseable {
  private final DataDirectory directory;
  private final FileChannel channel;
  private final FileLock lock;

  private DirectoryLock(DataDirectory directory, FileChannel channel, FileLock lock) {
    this.directory = directory;
    this.channel = channel;
    this.lock = lock;
  }

  /// Takes the lock, and makes the directory where there is none.
  ///
  /// @return empty when another node holds it
  /// @throws BadInput when the directory cannot be used at all
  public static Optional<DirectoryLock> tryHold(DataDirectory directory) throws BadInput {
    try {
      Files.createDirectories(directory.root());
      FileChannel channel =
          FileChannel.open(directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      Files.deleteIfExists(directory.address());
      return Optional.of(new DirectoryLock(directory, channel, lock));
    } catch (IOException unusable) {
      throw new BadInput(
          directory.toString(),
          "the data directory cannot be used: %s\nMaybe choose another one with --data DIR."
              .formatted(unusable.getMessage()));
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldHere) {
      return null;
    }
  }

  /// Gives the directory back.
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(directory.address());
    lock.release();
    channel.close();
  }
}
