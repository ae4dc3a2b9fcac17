package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.GenerationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A generation with the bytes of its blobs, each of which is what the manifest says.
///
/// @param blobs by name; the arrays are shared and not to be written to
public record GenerationBundle(Generation generation, Map<String, byte[]> blobs) {
  /// @throws IllegalArgumentException when a blob is missing, left over, or has other bytes than
  ///   the manifest says
  public GenerationBundle {
    blobs = Map.copyOf(blobs);
    for (Generation.Blob blob : generation.blobs()) {
      byte[] bytes = blobs.get(blob.name());
      if (bytes == null || !Generation.Blob.of(blob.name(), bytes).equals(blob)) {
        throw new WrongBlob(blob);
      }
    }
    if (blobs.size() != generation.blobs().size()) {
      throw new IllegalArgumentException(
          "The blobs %s must all be in the manifest.".formatted(blobs.keySet()));
    }
  }

  /// A blob has other bytes than its manifest says.
  static final class WrongBlob extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String name;

    private WrongBlob(Generation.Blob blob) {
      super("The blob (%s) must have the SHA-256 %s.".formatted(blob.name(), blob.sha256()));
      name = blob.name();
    }

    /// The blob's name.
    String name() {
      return name;
    }
  }

  /// Writes the manifest for these blobs.
  public static GenerationBundle of(
      GenerationId parent,
      Optional<Architecture> architecture,
      Provenance provenance,
      SymbolNames names,
      Map<String, byte[]> blobs) {
    List<Generation.Blob> listed =
        blobs.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(blob -> Generation.Blob.of(blob.getKey(), blob.getValue()))
            .toList();
    return new GenerationBundle(
        new Generation(parent, architecture, provenance, names, listed), blobs);
  }

  /// The bytes of a blob that the manifest names.
  ///
  /// @throws IllegalArgumentException when the manifest names no such blob
  public byte[] blob(String name) {
    byte[] bytes = blobs.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException(
          "The generation (%s) has no blob (%s).".formatted(generation.id().shortened(), name));
    }
    return bytes;
  }
}
