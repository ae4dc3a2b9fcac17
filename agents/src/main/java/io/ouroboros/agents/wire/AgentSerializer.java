package io.ouroboros.agents.wire;

import java.util.List;
import java.util.stream.Stream;
import org.apache.pekko.actor.ExtendedActorSystem;

/// The serializer of this module.
public final class AgentSerializer extends FormatSerializer {
  /// Called by the actor system, by reflection.
  public AgentSerializer(ExtendedActorSystem system) {
    super(7401, formats(new Addresses(system)));
  }

  private static Formats formats(Addresses addresses) {
    return new Formats(
        Stream.of(
                EventFormats.all(),
                CommandFormats.all(addresses),
                QueueFormats.all(addresses),
                ReplyFormats.all())
            .flatMap(List::stream)
            .toList());
  }
}
