package io.ouroboros.learner.cycle;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.learner.model.TrainSettings;
import io.ouroboros.learner.update.TrainProgress;
import io.ouroboros.learner.update.TrainResult;
import io.ouroboros.learner.update.Trainer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.PreRestart;
import org.apache.pekko.actor.typed.SupervisorStrategy;
import org.apache.pekko.actor.typed.eventstream.EventStream;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.persistence.query.EventEnvelope;
import org.apache.pekko.persistence.query.javadsl.CurrentEventsByTagQuery;

/// Turns experience into candidate generations: reads the journal, trains on a thread of its own
/// when enough is new, and proposes what came of it to the gatekeeper. A cluster singleton. It can
/// only propose; and it trains no further candidate while one is before the gate.
///
/// Whatever ends it, it goes on from the newest checkpoint that any node holds: what was read after
/// it is read again, and a training that was cut short makes the candidate that it would have made.
/// A candidate is proposed once the checkpoint that names it counts.
public final class Learner extends AbstractBehavior<Learner.Command> {
  private static final Duration SWEEP = Duration.ofSeconds(30);
  private static final Duration ASK = Duration.ofSeconds(5);

  /// How often what a training goes on from is looked for.
  private static final int MOST_LOOKS = 12;

  private static final int POLLS_BETWEEN_LOOKS = 10;

  /// What the learner is told.
  public sealed interface Command {}

  /// Asks what the learner does.
  public record GetStatus(ActorRef<LearnerStatus> replyTo) implements Command {}

  private enum Tick implements Command {
    READ,
    SWEEP,
    LOOK
  }

  private record Page(List<EventEnvelope> events) implements Command {}

  private record Unread(String reason) implements Command {}

  private record Gate(LineageStatus status) implements Command {}

  private record GateSilent(String reason) implements Command {}

  private record Received(Standing standing) implements Command {}

  private record Stepped(Run run, TrainProgress progress) implements Command {}

  private record Ended(Run run, TrainResult result) implements Command {}

  private record Dreamt(Experience dream) implements Command {}

  private record Copied(Checkpoints.Copied copied) implements Command {}

  /// How the learner works.
  ///
  /// @param training of a candidate; the schedule gives its steps
  /// @param seed of the first training; the others follow from it
  /// @param poll how often the journal is read
  public record Settings(
      Schedule schedule, Window window, TrainSettings training, long seed, Duration poll) {}

  /// What the learner works with.
  public record Surroundings(
      CurrentEventsByTagQuery journal,
      Trainer trainer,
      CheckpointFile checkpoint,
      Replicas replicas,
      ActorRef<Gatekeeper.Command> gatekeeper,
      Clock clock) {}

  private final Settings settings;
  private final Surroundings around;
  private final Memory memory;
  private final Intake intake;
  private final Checkpoints checkpoints;
  private final Proposals proposals;
  private final ActorRef<Dreamer.Command> dreamer;
  private boolean asking;
  private int looks;
  private Optional<Run> running = Optional.empty();

  /// A learner; run it as a cluster singleton, on a dispatcher for actors that block: it reads and
  /// writes files, and waits for other nodes when it begins.
  public static Behavior<Command> create(Settings settings, Surroundings around) {
    Behavior<Command> learner =
        Behaviors.setup(context ->
            Behaviors.withTimers(timers -> {
              timers.startTimerWithFixedDelay(Tick.READ, settings.poll());
              timers.startTimerWithFixedDelay(Tick.SWEEP, SWEEP);
              return new Learner(context, settings, around);
            }));
    return Behaviors.supervise(learner)
        .onFailure(SupervisorStrategy.restartWithBackoff(Duration.ofSeconds(1), SWEEP, 0.2));
  }

  private Learner(ActorContext<Command> context, Settings settings, Surroundings around)
      throws IOException {
    super(context);
    this.settings = settings;
    this.around = around;
    ActorRef<Command> self = context.getSelf();
    checkpoints =
        Checkpoints.open(
            around.checkpoint(), around.replicas(), copied -> self.tell(new Copied(copied)));
    memory = new Memory(settings.window(), around.checkpoint().read());
    intake = new Intake(new Pages(around.journal(), context.getSystem()), memory);
    proposals =
        new Proposals(
            around.gatekeeper(),
            context.messageAdapter(Standing.class, Received::new),
            checkpoints);
    ActorRef<Experience> dreams = context.messageAdapter(Experience.class, Dreamt::new);
    dreamer = context.spawn(Dreamer.create(dreams), "dreamer");
    Stamp begun = save();
    memory.candidate().ifPresent(candidate -> proposals.propose(candidate, () -> begun));
    memory.underway().ifPresent(this::run);
    self.tell(Tick.READ);
  }

  @Override
  public Receive<Command> createReceive() {
    return newReceiveBuilder()
        .onMessage(Command.class, this::onCommand)
        .onSignal(PreRestart.class, restart -> stop())
        .onSignal(PostStop.class, stop -> stop())
        .build();
  }

  private Behavior<Command> onCommand(Command command) {
    switch (command) {
      case Tick tick -> tick(tick);
      case Page page -> take(page.events());
      case Unread unread -> {
        intake.failed();
        getContext().getLog().warn("The journal could not be read: {}", unread.reason());
      }
      case Gate gate -> {
        asking = false;
        answered(gate.status());
      }
      case GateSilent silent -> {
        asking = false;
        getContext().getLog().warn("The gatekeeper does not answer: {}", silent.reason());
      }
      case Received received ->
          getContext().getLog().debug("The gatekeeper has it: {}", received.standing());
      case Stepped stepped -> stepped(stepped.run(), stepped.progress());
      case Ended ended -> running.filter(ended.run()::equals).ifPresent(_ -> ended(ended.result()));
      case Dreamt dreamt -> {
        memory.take(dreamt.dream());
        publish(new LearnerNews.Dreamt());
      }
      case Copied(Checkpoints.Copied copied) -> {
        checkpoints.copied(copied);
        proposals.proposeWhatCounts();
      }
      case GetStatus query -> query.replyTo().tell(memory.status(running.flatMap(Run::training)));
    }
    return this;
  }

  private void tick(Tick tick) {
    if (tick == Tick.LOOK) {
      memory.underway().filter(_ -> running.isEmpty()).ifPresent(this::run);
      return;
    }
    if (tick == Tick.SWEEP) {
      intake.rewind(around.clock().instant());
      save();
      dream();
    }
    read();
    considerTraining();
  }

  private void read() {
    intake
        .read()
        .ifPresent(page ->
            getContext()
                .pipeToSelf(
                    page,
                    (events, failure) ->
                        failure == null ? new Page(events) : new Unread(failure.toString())));
  }

  private void take(List<EventEnvelope> events) {
    if (intake.take(events, around.clock().instant())) {
      read();
    }
    considerTraining();
  }

  private void considerTraining() {
    if (memory.underway().isPresent()
        || asking
        || settings.schedule().due(memory.fresh()).isEmpty()) {
      return;
    }
    asking = true;
    getContext()
        .ask(
            LineageStatus.class,
            around.gatekeeper(),
            ASK,
            Gatekeeper.GetStatus::new,
            (status, failure) ->
                failure == null ? new Gate(status) : new GateSilent(failure.toString()));
  }

  private void answered(LineageStatus status) {
    OptionalInt steps = settings.schedule().due(memory.fresh());
    Optional<GenerationId> unknown = memory.candidate().filter(made -> !status.knows(made));
    if (unknown.isPresent()) {
      proposals.propose(unknown.get(), this::save);
    } else if (steps.isPresent() && !status.isBusy() && memory.underway().isEmpty()) {
      train(status.parentFor(memory.candidate()), steps.getAsInt());
    }
  }

  private void train(GenerationId parent, int steps) {
    var underway =
        new Checkpoint.Underway(
            parent, steps, settings.seed() + memory.trainings(), checkpoints.term());
    looks = 0;
    memory.begin(underway);
    save();
    run(underway);
  }

  private void run(Checkpoint.Underway underway) {
    dreamer.tell(new Dreamer.Wake());
    Run.Task task =
        new Run.Task(
            memory.trainings(), underway, settings.training(), memory.replay(), memory.dreams());
    Run run = new Run(task, around.trainer(), around.checkpoint().training());
    running = Optional.of(run);
    ActorRef<Command> self = getContext().getSelf();
    getContext()
        .getLog()
        .info("Training from {} for {} steps", underway.parent().shortened(), underway.steps());
    run.start(
        progress -> self.tell(new Stepped(run, progress)),
        result -> self.tell(new Ended(run, result)));
  }

  private void dream() {
    if (running.isEmpty()) {
      dreamer.tell(memory.dream(settings.seed() + memory.trainings()));
    }
  }

  private void stepped(Run run, TrainProgress progress) {
    var training = new LearnerStatus.Training(progress.step(), progress.steps(), progress.loss());
    run.stepped(training);
    publish(new LearnerNews.Stepped(training));
  }

  private void ended(TrainResult result) {
    running = Optional.empty();
    switch (result) {
      case TrainResult.Candidate(var generation) -> {
        memory.trained(Optional.of(generation.id()));
        Stamp made = save();
        publish(new LearnerNews.Made(generation.id()));
        proposals.propose(generation.id(), () -> made);
      }
      case TrainResult.Refused(String reason) -> {
        memory.trained(Optional.empty());
        madeNone(reason);
      }
      case TrainResult.Orphaned(String reason) -> orphaned(reason);
      case TrainResult.Stopped _ -> {}
    }
    dream();
  }

  /// The node that has what the training goes on from may be back soon.
  private void orphaned(String reason) {
    if (++looks < MOST_LOOKS) {
      ActorContext<Command> context = getContext();
      context.getLog().warn("The training waits: {}", reason);
      context.scheduleOnce(
          settings.poll().multipliedBy(POLLS_BETWEEN_LOOKS), context.getSelf(), Tick.LOOK);
    } else {
      memory.orphaned();
      madeNone(reason);
    }
  }

  private void madeNone(String reason) {
    save();
    getContext().getLog().warn("No candidate: {}", reason);
    publish(new LearnerNews.MadeNone(reason));
  }

  private Stamp save() {
    return checkpoints.write(memory.checkpoint());
  }

  private void publish(LearnerNews news) {
    getContext().getSystem().eventStream().tell(new EventStream.Publish<>(news));
  }

  private Behavior<Command> stop() {
    running.ifPresent(Run::stop);
    return this;
  }
}
