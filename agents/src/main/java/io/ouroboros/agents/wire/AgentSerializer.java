package io.ouroboros.agents.wire;

import java.io.NotSerializableException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.serialization.SerializerWithStringManifest;

/// Writes and reads every message and event of this module that leaves a node or enters the
/// journal.
///
/// A manifest never changes its meaning: a new form gets a new manifest, and the old one stays
/// readable.
public final class AgentSerializer extends SerializerWithStringManifest {
  private static final int IDENTIFIER = 7401;

  private final Formats formats;

  /// Called by the actor system, by reflection.
  public AgentSerializer(ExtendedActorSystem system) {
    this.formats =
        new Formats(
            Stream.of(
                    EventFormats.all(),
                    CommandFormats.all(new Addresses(system)),
                    ReplyFormats.all())
                .flatMap(List::stream)
                .toList());
  }

  @Override
  public int identifier() {
    return IDENTIFIER;
  }

  @Override
  public String manifest(Object message) {
    return formats.manifest(message);
  }

  @Override
  public byte[] toBinary(Object message) {
    return formats.write(message);
  }

  @Override
  public Object fromBinary(byte[] bytes, String manifest) throws NotSerializableException {
    return formats.read(manifest, bytes);
  }
}
