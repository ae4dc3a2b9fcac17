package io.ouroboros.orchestrator.loop;

import io.ouroboros.orchestrator.node.Node;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.AskPattern;

/// The whole loop, running: a stream of goals through a node that learns from them. Planners,
/// workers and critics pursue the goals; the learner trains on what they experience; the gatekeeper
/// examines the candidates; the oracle swaps in what passes. Nothing is steered from here: this
/// feeds the goals in and looks on.
///
/// @param planned how long to run
/// @param display where it is shown
public record Loop(Node node, Duration planned, Display display) {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final long LOOK_MILLIS = 250;

  /// Runs until the time is over, or somebody wants to stop.
  ///
  /// @param atOnce how many goals are under way at the same time, at least 1
  /// @return the last picture
  public Picture run(GoalStream stream, int atOnce, BooleanSupplier stop)
      throws InterruptedException {
    long startNanos = System.nanoTime();
    ActorRef<Feeder.Command> feeder =
        node.system()
            .systemActorOf(Feeder.create(node.goals(), stream, atOnce), "feeder", Props.empty());
    Latest<Chronicle> chronicle =
        new Latest<>(() ->
            AskPattern.ask(feeder, Feeder.Tell::new, PATIENCE, node.system().scheduler())
                .toCompletableFuture());
    var engine = new Latest<>(() -> node.engine().toCompletableFuture());
    var gate = new Latest<>(() -> node.gate().toCompletableFuture());
    var learner = new Latest<>(() -> node.learner().toCompletableFuture());
    while (true) {
      Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
      Picture picture =
          new Picture(
              elapsed,
              planned,
              chronicle.look().orElse(Chronicle.EMPTY),
              engine.look(),
              gate.look(),
              learner.look().flatMap(it -> it));
      display.show(picture);
      if (elapsed.compareTo(planned) >= 0 || stop.getAsBoolean()) {
        return picture;
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }
}
