package io.ouroboros.learner.swap;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.GuideLease;
import io.ouroboros.agents.guide.OracleProtocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.receptionist.Receptionist;
import org.apache.pekko.actor.typed.receptionist.ServiceKey;

/// The live model of a node: leases the current generation to the node's workers, and swaps it in
/// two phases. The gatekeeper finds every oracle under [#KEY] and tells it what is current.
///
/// A generation is first loaded beside the current one ([Prepare], answered by a [Report]) and gets
/// new leases only once the gatekeeper says that it is stable ([Admit]). The old one is freed with
/// its last lease, so nobody is blocked, interrupted or given two generations. Whatever carries a
/// lower lineage number than this oracle has seen is refused. When loading fails the node stays on
/// the generation that it has, and says so.
public final class Oracle extends AbstractBehavior<Oracle.Command> {
  /// Every oracle of the cluster registers here.
  public static final ServiceKey<Command> KEY = ServiceKey.create(Command.class, "oracle");

  /// What an oracle is told.
  public sealed interface Command {}

  /// Load this generation beside the current one and report.
  ///
  /// @param number the position in the lineage of the decision to promote it
  public record Prepare(long number, GenerationId generation, ActorRef<Report> replyTo)
      implements Command {}

  /// This generation is the stable one: lease it from now on, or as soon as it is loaded.
  ///
  /// @param number the position in the lineage of the decision that made it stable
  public record Admit(long number, GenerationId generation) implements Command {}

  private record Lease(ActorRef<GuideLease> replyTo) implements Command {}

  private record Loaded(long number, ModelHandle handle) implements Command {}

  private record NotLoaded(long number, String reason) implements Command {}

  private enum PatienceEnded implements Command {
    INSTANCE
  }

  /// What an oracle answers to [Prepare].
  public sealed interface Report {
    /// The position in the lineage that the oracle was asked about.
    long number();

    /// The node that answers.
    String node();
  }

  /// The generation is loaded and waits to be admitted.
  public record Ready(long number, String node) implements Report {}

  /// The node cannot load the generation and stays on what it has.
  public record Unable(long number, String node, String reason) implements Report {}

  /// A generation on its way in: being loaded, or loaded and not yet admitted.
  private static final class Staged {
    final long number;
    final GenerationId generation;
    final List<ActorRef<Report>> waiting = new ArrayList<>();
    Optional<ModelHandle> handle = Optional.empty();
    boolean admitted;

    Staged(long number, GenerationId generation) {
      this.number = number;
      this.generation = generation;
    }
  }

  private final ModelSource models;
  private final Executor loading;
  private final String node;
  private final List<ActorRef<GuideLease>> early = new ArrayList<>();
  private Optional<ModelHandle> current = Optional.empty();
  private Optional<Staged> staged = Optional.empty();
  private long highest;

  /// An oracle, as workers see it.
  ///
  /// @param patience how long workers wait for the gatekeeper's first word before they are served
  ///   by generation 0
  public static Behavior<OracleProtocol> create(ModelSource models, Duration patience) {
    Behavior<Command> oracle =
        Behaviors.setup(context ->
            Behaviors.withTimers(timers -> {
              timers.startSingleTimer(PatienceEnded.INSTANCE, patience);
              return new Oracle(context, models);
            }));
    return Behaviors.transformMessages(
        OracleProtocol.class,
        oracle,
        builder ->
            builder.match(OracleProtocol.Acquire.class, acquire -> new Lease(acquire.replyTo())));
  }

  private Oracle(ActorContext<Command> context, ModelSource models) {
    super(context);
    this.models = models;
    loading = context.getSystem().dispatchers().lookup(DispatcherSelector.blocking());
    node = context.getSystem().address().toString();
    context.getSystem().receptionist().tell(Receptionist.register(KEY, context.getSelf().narrow()));
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder()
        .onMessage(Command.class, this::onCommand)
        .onSignal(PostStop.class, stop -> onStop())
        .build();
  }

  private Behavior<Command> onCommand(Command command) {
    switch (command) {
      case Lease lease ->
          current.ifPresentOrElse(
              handle -> lease.replyTo().tell(handle.lease()), () -> early.add(lease.replyTo()));
      case Prepare prepare -> prepare(prepare);
      case Admit admit -> admit(admit);
      case Loaded loaded -> loaded(loaded);
      case NotLoaded failed -> notLoaded(failed);
      case PatienceEnded ended -> {
        if (current.isEmpty() && staged.isEmpty()) {
          getContext().getLog().warn("No word from the gatekeeper yet: serving generation 0.");
          admit(new Admit(0, GenerationId.HAND_SET));
        }
      }
    }
    return this;
  }

  private void prepare(Prepare prepare) {
    if (prepare.number() < highest) {
      String reason =
          "lineage number %d is behind %d, which this node has seen"
              .formatted(prepare.number(), highest);
      prepare.replyTo().tell(new Unable(prepare.number(), node, reason));
    } else if (leases(prepare.generation())) {
      highest = prepare.number();
      prepare.replyTo().tell(new Ready(prepare.number(), node));
    } else {
      Staged stage = stage(prepare.number(), prepare.generation());
      if (stage.handle.isPresent()) {
        prepare.replyTo().tell(new Ready(prepare.number(), node));
      } else {
        stage.waiting.add(prepare.replyTo());
      }
    }
  }

  private void admit(Admit admit) {
    if (admit.number() < highest) {
      getContext()
          .getLog()
          .warn(
              "Refused generation {}: number {} < {}", admit.generation(), admit.number(), highest);
    } else if (leases(admit.generation())) {
      highest = admit.number();
      discardStaged();
    } else {
      Staged stage = stage(admit.number(), admit.generation());
      stage.admitted = true;
      stage.handle.ifPresent(this::swapIn);
    }
  }

  /// What is staged for this generation; starts to load it unless that has begun.
  private Staged stage(long number, GenerationId generation) {
    highest = number;
    if (staged.isEmpty() || !staged.get().generation.equals(generation)) {
      discardStaged();
      staged = Optional.of(new Staged(number, generation));
      getContext()
          .pipeToSelf(
              CompletableFuture.supplyAsync(() -> load(number, generation), loading),
              (result, failure) ->
                  failure == null ? result : new NotLoaded(number, failure.toString()));
    }
    return staged.get();
  }

  private Command load(long number, GenerationId generation) {
    try {
      return new Loaded(number, models.open(generation));
    } catch (Unloadable unloadable) {
      return new NotLoaded(number, String.valueOf(unloadable.getMessage()));
    }
  }

  private void loaded(Loaded loaded) {
    Optional<Staged> stage = staged.filter(awaited -> awaited.number == loaded.number());
    if (stage.isEmpty()) {
      loaded.handle().retire();
      return;
    }
    stage.get().handle = Optional.of(loaded.handle());
    stage.get().waiting.forEach(waiting -> waiting.tell(new Ready(loaded.number(), node)));
    stage.get().waiting.clear();
    if (stage.get().admitted) {
      swapIn(loaded.handle());
    }
  }

  private void notLoaded(NotLoaded failed) {
    getContext().getLog().warn("This node stays on its generation. {}", failed.reason());
    staged
        .filter(awaited -> awaited.number == failed.number())
        .ifPresent(stage -> {
          Unable report = new Unable(failed.number(), node, failed.reason());
          stage.waiting.forEach(waiting -> waiting.tell(report));
          staged = Optional.empty();
        });
    if (current.isEmpty() && staged.isEmpty()) {
      stage(highest, GenerationId.HAND_SET).admitted = true;
    }
  }

  private void swapIn(ModelHandle handle) {
    Optional<ModelHandle> old = current;
    current = Optional.of(handle);
    staged = Optional.empty();
    old.ifPresent(ModelHandle::retire);
    early.forEach(replyTo -> replyTo.tell(handle.lease()));
    early.clear();
    getContext().getLog().info("Leasing generation {}", handle.guide().generation());
  }

  private void discardStaged() {
    staged.ifPresent(stage -> {
      Unable report = new Unable(stage.number, node, "a later generation took its place");
      stage.waiting.forEach(waiting -> waiting.tell(report));
      stage.handle.ifPresent(ModelHandle::retire);
    });
    staged = Optional.empty();
  }

  private boolean leases(GenerationId generation) {
    return current.filter(handle -> handle.guide().generation().equals(generation)).isPresent();
  }

  private Behavior<Command> onStop() {
    discardStaged();
    current.ifPresent(ModelHandle::retire);
    return this;
  }
}
