package io.ouroboros.agents.wire;

import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorRefResolver;
import org.apache.pekko.actor.typed.javadsl.Adapter;

/// Addresses of actors as text. The resolver is looked up when first needed: serializers are made
/// while the actor system itself still starts.
public final class Addresses {
  private final ExtendedActorSystem system;

  /// The addresses as this system knows them.
  public Addresses(ExtendedActorSystem system) {
    this.system = system;
  }

  /// An address as text.
  public String print(ActorRef<?> ref) {
    return resolver().toSerializationFormat(ref);
  }

  /// The actor at an address.
  public <T> ActorRef<T> parse(String address) {
    return resolver().resolveActorRef(address);
  }

  private ActorRefResolver resolver() {
    return ActorRefResolver.get(Adapter.toTyped(system));
  }
}
