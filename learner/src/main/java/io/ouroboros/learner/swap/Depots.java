package io.ouroboros.learner.swap;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.receptionist.Receptionist;
import org.apache.pekko.actor.typed.receptionist.ServiceKey;

/// Knows where the generations of the other nodes can be had, and tells them where those of its own
/// node can. It asks those that it does not know yet, again and again: once all know each other,
/// nothing is said any more. One on every node of a cluster; the bytes travel elsewhere.
public final class Depots extends AbstractBehavior<Depots.Command> {
  private static final ServiceKey<Command> KEY = ServiceKey.create(Command.class, "depots");
  private static final Duration REMINDER = Duration.ofSeconds(10);

  /// What it is told.
  public sealed interface Command {}

  /// The generations of another node can be had here.
  ///
  /// @param asks whether that node does not know yet where those of this one can
  public record Here(ActorRef<Command> depot, Address address, boolean asks) implements Command {}

  private record Found(Set<ActorRef<Command>> all) implements Command {}

  private enum Tick implements Command {
    REMIND
  }

  /// Where the generations of a node can be had.
  ///
  /// @param port on which they are transferred
  public record Address(String host, int port) {}

  private final Address own;
  private final Consumer<List<Address>> others;
  private final Map<ActorRef<Command>, Address> known = new HashMap<>();
  private Set<ActorRef<Command>> all = Set.of();

  /// The depots as one node knows them.
  ///
  /// @param own where the generations of this node can be had
  /// @param others told of all other nodes' addresses whenever they change
  public static Behavior<Command> create(Address own, Consumer<List<Address>> others) {
    return Behaviors.setup(context ->
        Behaviors.withTimers(timers -> {
          timers.startTimerWithFixedDelay(Tick.REMIND, REMINDER);
          return new Depots(context, own, others);
        }));
  }

  private Depots(ActorContext<Command> context, Address own, Consumer<List<Address>> others) {
    super(context);
    this.own = own;
    this.others = others;
    ActorRef<Receptionist.Listing> listings =
        context.messageAdapter(
            Receptionist.Listing.class, listing -> new Found(listing.getServiceInstances(KEY)));
    var receptionist = context.getSystem().receptionist();
    receptionist.tell(Receptionist.register(KEY, context.getSelf()));
    receptionist.tell(Receptionist.subscribe(KEY, listings));
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder().onAnyMessage(this::onCommand).build();
  }

  private Behavior<Command> onCommand(Command command) {
    switch (command) {
      case Found found -> {
        Set<ActorRef<Command>> before = all;
        all = found.all();
        known.keySet().retainAll(all);
        tellOfOthers();
        introduce(depot -> !before.contains(depot));
      }
      case Here here -> {
        known.put(here.depot(), here.address());
        tellOfOthers();
        if (here.asks()) {
          here.depot().tell(new Here(getContext().getSelf(), own, false));
        }
      }
      case Tick _ -> introduce(depot -> !known.containsKey(depot));
    }
    return this;
  }

  private void tellOfOthers() {
    others.accept(List.copyOf(known.values()));
  }

  private void introduce(Predicate<ActorRef<Command>> whom) {
    Here here = new Here(getContext().getSelf(), own, true);
    all.stream()
        .filter(depot -> !depot.equals(getContext().getSelf()))
        .filter(whom)
        .forEach(depot -> depot.tell(here));
  }
}
