package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.GenerationId;
import java.util.List;
import java.util.Optional;

/// The manifest of a generation: everything about it except the bytes of its blobs, which it names
/// by digest. Immutable; its id is the SHA-256 of its canonical bytes, so it cannot be changed
/// without becoming another one.
///
/// @param parent what it was learned from
/// @param architecture of its network; empty when it has none
/// @param names the symbols and contexts that its tables and weights are tied to, by index
public record Generation(
    GenerationId parent,
    Optional<Architecture> architecture,
    Provenance provenance,
    SymbolNames names,
    List<Blob> blobs) {
  /// The blob of the goal-blind cost table: C × S big-endian floats, in bits.
  public static final String PRIOR = "prior";

  /// The blob of the network's weights: W big-endian floats.
  public static final String WEIGHTS = "weights";

  /// The blob of the optimizer's first and second moments: 2 W big-endian floats.
  public static final String MOMENTS = "moments";

  public Generation {
    blobs = List.copyOf(blobs);
  }

  /// The SHA-256 of [#manifest()].
  public GenerationId id() {
    return new GenerationId(Digests.sha256(manifest()));
  }

  /// The canonical bytes: JSON in UTF-8, the same for equal manifests.
  public byte[] manifest() {
    return ManifestJson.write(this);
  }

  /// A file of a generation.
  ///
  /// @param name lower-case letters, digits and dashes
  /// @param sha256 in lower-case hexadecimal
  /// @param length in bytes
  public record Blob(String name, String sha256, long length) {
    /// @throws IllegalArgumentException when the name or the digest is malformed
    public Blob {
      if (!name.matches("[a-z0-9-]{1,64}") || !sha256.matches("[0-9a-f]{64}") || length < 0) {
        throw new IllegalArgumentException(
            "The blob (%s, %s, %d bytes) must have a plain name and a SHA-256."
                .formatted(name, sha256, length));
      }
    }

    /// The blob that holds these bytes.
    public static Blob of(String name, byte[] bytes) {
      return new Blob(name, Digests.sha256(bytes), bytes.length);
    }
  }
}
