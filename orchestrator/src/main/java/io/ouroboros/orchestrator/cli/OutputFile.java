package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that a command writes as a whole or not at all. That it can be written is known before
/// the work begins.
final class OutputFile implements AutoCloseable {
  private final Path target;
  private final Path draft;

  private OutputFile(Path target, Path draft) {
    this.target = target;
    this.draft = draft;
  }

  /// Makes room for the file.
  ///
  /// @throws BadInput when it cannot be written
  static OutputFile at(Path file) throws BadInput {
    Path target = file.toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new BadInput(file.toString(), "The file cannot be written: it is a directory.");
    }
    String name = ".%s.%d".formatted(target.getFileName(), ProcessHandle.current().pid());
    try {
      return new OutputFile(target, Files.createFile(target.resolveSibling(name)));
    } catch (IOException unwritable) {
      throw new BadInput(
          file.toString(),
          "The file cannot be written.%nMaybe there is no folder %s, or it takes no new files."
              .formatted(target.getParent()));
    }
  }

  /// Replaces the file, or makes it.
  void write(byte[] content) throws IOException {
    Files.write(draft, content);
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(draft);
  }
}
