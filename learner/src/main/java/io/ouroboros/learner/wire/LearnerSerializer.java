package io.ouroboros.learner.wire;

import io.ouroboros.agents.wire.Addresses;
import io.ouroboros.agents.wire.Formats;
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
public final class LearnerSerializer extends SerializerWithStringManifest {
  private static final int IDENTIFIER = 7402;

  private final Formats formats;

  /// Called by the actor system, by reflection.
  public LearnerSerializer(ExtendedActorSystem system) {
    Addresses addresses = new Addresses(system);
    formats =
        new Formats(
            Stream.of(
                    LineageFormats.all(addresses),
                    SwapFormats.all(addresses),
                    LearnerFormats.all(addresses))
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
