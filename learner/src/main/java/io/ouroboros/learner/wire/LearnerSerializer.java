package io.ouroboros.learner.wire;

import io.ouroboros.agents.wire.Addresses;
import io.ouroboros.agents.wire.FormatSerializer;
import io.ouroboros.agents.wire.Formats;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pekko.actor.ExtendedActorSystem;

/// The serializer of this module.
public final class LearnerSerializer extends FormatSerializer {
  /// Called by the actor system, by reflection.
  public LearnerSerializer(ExtendedActorSystem system) {
    super(7402, formats(new Addresses(system)));
  }

  private static Formats formats(Addresses addresses) {
    return new Formats(
        Stream.of(
                LineageFormats.all(addresses),
                SwapFormats.all(addresses),
                LearnerFormats.all(addresses))
            .flatMap(List::stream)
            .toList());
  }
}
