package io.ouroboros.learner.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/// A generation on its way into a store, blob by blob and piece by piece. What has come stays over
/// an end of the process, so that the next try goes on from there.
public final class Incoming {
  private final Path directory;
  private final Generation generation;

  /// @param directory for the pieces
  Incoming(Path directory, Generation generation) throws IOException {
    this.directory = Files.createDirectories(directory);
    this.generation = generation;
  }

  /// What is coming.
  public Generation generation() {
    return generation;
  }

  /// How many bytes of a blob are there.
  ///
  /// @throws IOException when the disk refuses
  public long has(Generation.Blob blob) throws IOException {
    Path file = directory.resolve(blob.name());
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /// Adds the next bytes of a blob.
  ///
  /// @throws IOException when the disk refuses, or more bytes came than the manifest says
  public void add(Generation.Blob blob, byte[] next) throws IOException {
    if (has(blob) + next.length > blob.length()) {
      discard();
      throw new IOException(
          "The blob (%s) must have %d bytes, and more came.".formatted(blob.name(), blob.length()));
    }
    Files.write(
        directory.resolve(blob.name()), next, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /// The whole generation, every byte of it verified. Wrong bytes are thrown away.
  ///
  /// @throws IOException when something is missing or wrong
  GenerationBundle complete() throws IOException {
    Map<String, byte[]> blobs = new HashMap<>();
    for (Generation.Blob blob : generation.blobs()) {
      blobs.put(blob.name(), Files.readAllBytes(directory.resolve(blob.name())));
    }
    try {
      return new GenerationBundle(generation, blobs);
    } catch (IllegalArgumentException wrong) {
      discard();
      throw new IOException(wrong);
    }
  }

  /// Forgets what has come.
  ///
  /// @throws IOException when the disk refuses
  void discard() throws IOException {
    GenerationStore.delete(directory);
  }
}
