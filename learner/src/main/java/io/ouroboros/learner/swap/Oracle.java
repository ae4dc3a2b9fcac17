package io.ouroboros.learner.swap;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.GuideLease;
import io.ouroboros.agents.guide.OracleProtocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.eventstream.EventStream;
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

  private record Loaded(Staged stage, ModelHandle handle) implements Command {}

  private record NotLoaded(Staged stage, String reason) implements Command {}

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
    final GenerationId generation;
    final List<Prepare> waiting = new ArrayList<>();
    Optional<ModelHandle> handle = Optional.empty();
    boolean admitted;

    Staged(GenerationId generation) {
      this.generation = generation;
    }

    void answer(Function<Prepare, Report> report) {
      waiting.forEach(asked -> asked.replyTo().tell(report.apply(asked)));
      waiting.clear();
    }
  }

  private final ModelSource models;
  private final Executor loading;
  private final String node;
  private final List<ActorRef<GuideLease>> early = new ArrayList<>();
  private Optional<ModelHandle> current = Optional.empty();
  private final Map<GenerationId, Staged> staged = new HashMap<>();
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
        if (current.isEmpty() && staged.values().stream().noneMatch(stage -> stage.admitted)) {
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
      return;
    }
    highest = prepare.number();
    discard(stage -> !stage.admitted && !stage.generation.equals(prepare.generation()));
    Optional<Staged> stage = stage(prepare.generation());
    if (stage.isEmpty() || stage.get().handle.isPresent()) {
      prepare.replyTo().tell(new Ready(prepare.number(), node));
    } else {
      stage.get().waiting.add(prepare);
    }
  }

  private void admit(Admit admit) {
    if (admit.number() < highest) {
      getContext()
          .getLog()
          .warn(
              "Refused generation {}: number {} < {}", admit.generation(), admit.number(), highest);
      return;
    }
    highest = admit.number();
    discard(stage -> !stage.generation.equals(admit.generation()));
    stage(admit.generation())
        .ifPresent(stage -> {
          stage.admitted = true;
          swapInIfComplete(stage);
        });
  }

  /// What is staged for this generation, its loading begun; empty when it is leased already.
  private Optional<Staged> stage(GenerationId generation) {
    if (current.filter(handle -> handle.guide().generation().equals(generation)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(staged.computeIfAbsent(generation, this::startLoading));
  }

  private Staged startLoading(GenerationId generation) {
    Staged stage = new Staged(generation);
    getContext()
        .pipeToSelf(
            CompletableFuture.supplyAsync(() -> load(stage), loading),
            (result, failure) ->
                failure == null ? result : new NotLoaded(stage, failure.toString()));
    return stage;
  }

  private Command load(Staged stage) {
    try {
      return new Loaded(stage, models.open(stage.generation));
    } catch (Unloadable unloadable) {
      return new NotLoaded(stage, String.valueOf(unloadable.getMessage()));
    }
  }

  private void loaded(Loaded loaded) {
    Staged stage = loaded.stage();
    if (!stage.equals(staged.get(stage.generation))) {
      loaded.handle().retire();
      return;
    }
    stage.handle = Optional.of(loaded.handle());
    stage.answer(asked -> new Ready(asked.number(), node));
    swapInIfComplete(stage);
  }

  private void notLoaded(NotLoaded failed) {
    getContext().getLog().warn("This node stays on its generation. {}", failed.reason());
    publish(new SwapNews.NotLoaded(failed.stage().generation));
    if (staged.remove(failed.stage().generation, failed.stage())) {
      failed.stage().answer(asked -> new Unable(asked.number(), node, failed.reason()));
    }
    if (current.isEmpty() && failed.stage().admitted) {
      stage(GenerationId.HAND_SET).orElseThrow().admitted = true;
    }
  }

  private void swapInIfComplete(Staged stage) {
    if (!stage.admitted || stage.handle.isEmpty()) {
      return;
    }
    ModelHandle next = stage.handle.get();
    staged.remove(stage.generation);
    current.ifPresent(ModelHandle::retire);
    current = Optional.of(next);
    early.forEach(replyTo -> replyTo.tell(next.lease()));
    early.clear();
    getContext().getLog().info("Leasing generation {}", stage.generation);
    publish(new SwapNews.Leasing(stage.generation));
  }

  private void publish(SwapNews news) {
    getContext().getSystem().eventStream().tell(new EventStream.Publish<>(news));
  }

  private void discard(Predicate<Staged> which) {
    for (Staged stage : staged.values().stream().filter(which).toList()) {
      staged.remove(stage.generation);
      stage.answer(asked -> new Unable(asked.number(), node, "another generation took its place"));
      stage.handle.ifPresent(ModelHandle::retire);
    }
  }

  private Behavior<Command> onStop() {
    discard(stage -> true);
    current.ifPresent(ModelHandle::retire);
    return this;
  }
}
