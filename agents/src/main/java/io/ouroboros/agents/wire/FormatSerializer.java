package io.ouroboros.agents.wire;

import java.io.NotSerializableException;
import org.apache.pekko.serialization.SerializerWithStringManifest;

/// Writes and reads every message and event of a module that leaves a node or enters the journal;
/// each module has one, which names its formats.
///
/// A manifest never changes its meaning: a new form gets a new manifest, and the old one stays
/// readable.
public abstract class FormatSerializer extends SerializerWithStringManifest {
  private final int identifier;
  private final Formats formats;

  /// @param identifier unique in the system, and the same for ever
  protected FormatSerializer(int identifier, Formats formats) {
    this.identifier = identifier;
    this.formats = formats;
  }

  @Override
  public final int identifier() {
    return identifier;
  }

  @Override
  public final String manifest(Object message) {
    return formats.manifest(message);
  }

  @Override
  public final byte[] toBinary(Object message) {
    return formats.write(message);
  }

  @Override
  public final Object fromBinary(byte[] bytes, String manifest) throws NotSerializableException {
    return formats.read(manifest, bytes);
  }
}
