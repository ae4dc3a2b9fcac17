package io.ouroboros.agents.wire;

import java.util.List;
import java.util.stream.Stream;
import org.apache.pekko.actor.ExtendedActorSystem;

/// The serializer of this module.
public final class AgentSerializer extends FormatSerializer {
  /// Called by the actor system, by reflection.
  public AgentSerializer(ExtendedActorSystem system) {
    super(
        7401,
        new Formats(
            Stream.of(
                    EventFormats.all(),
                    CommandFormats.all(new Addresses(system)),
                    QueueFormats.all(new Addresses(system)),
                    ReplyFormats.all())
                .flatMap(List::stream)
                .toList()));
  }
}
