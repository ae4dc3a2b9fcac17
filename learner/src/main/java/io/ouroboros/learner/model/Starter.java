package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.GenerationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// The generation that comes with the program, so that first use is guided already: learned from
/// its own sample goals, families and dreams alone.
public final class Starter {
  /// The file beside those of the generation with what it was learned from.
  public static final String EXPERIENCE = "experience";

  private static final String FOLDER = "starter/";

  private Starter() {}

  /// Puts the starter into a node's store.
  ///
  /// @throws IOException when the store's disk refuses
  public static GenerationId install(GenerationStore store) throws IOException {
    GenerationBundle starter = bundle();
    store.write(starter);
    return starter.generation().id();
  }

  /// The starter as it was made, every byte of it verified. The language may have grown since.
  public static GenerationBundle bundle() {
    try {
      Generation generation = ManifestJson.read(resource(GenerationStore.MANIFEST));
      Map<String, byte[]> blobs = new HashMap<>();
      for (Generation.Blob blob : generation.blobs()) {
        blobs.put(blob.name(), resource(blob.name()));
      }
      return new GenerationBundle(generation, blobs);
    } catch (UnknownManifest malformed) {
      throw new IllegalStateException("The starter is malformed.", malformed);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What the starter was learned from, as a learner's checkpoint.
  ///
  /// @throws IOException when it cannot be read
  public static byte[] experience() throws IOException {
    return resource(EXPERIENCE);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = Starter.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IOException("The starter has no file (%s).".formatted(name));
      }
      return stream.readAllBytes();
    }
  }
}
