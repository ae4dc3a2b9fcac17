package io.ouroboros.agents.flow;

import io.ouroboros.agents.attempt.Outcome;
import io.ouroboros.agents.attempt.Worker;
import io.ouroboros.agents.attempt.search.SearchMemory;
import io.ouroboros.agents.guide.OracleProtocol;
import io.ouroboros.agents.verdict.Critic;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.SupervisorStrategy;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// The workers and critics of a node, around its queue. A worker that stops is replaced.
public final class Crew {
  /// What the crew is told.
  public sealed interface Command {}

  private record WorkerLost() implements Command {}

  private Crew() {}

  /// A crew that serves a queue.
  ///
  /// @param workers how many attempts run at a time, at least 1
  /// @param memory what each of their searches may take
  public static Behavior<Command> create(
      int workers,
      SearchMemory memory,
      ActorRef<AttemptQueue.Command> queue,
      ActorRef<OracleProtocol> oracle) {
    return Behaviors.setup(context -> {
      ActorRef<Outcome> critic = critic(context, queue);
      var post =
          new Worker.Post(
              oracle,
              worker -> queue.tell(new AttemptQueue.Pull(worker)),
              critic::tell,
              memory,
              System::nanoTime);
      for (int i = 0; i < workers; i++) {
        hire(context, post);
      }
      return Behaviors.receiveMessage(_ -> {
        hire(context, post);
        return Behaviors.same();
      });
    });
  }

  private static ActorRef<Outcome> critic(
      ActorContext<Command> context, ActorRef<AttemptQueue.Command> queue) {
    Behavior<Outcome> critic =
        Critic.create(judgement -> queue.tell(new AttemptQueue.Judged(judgement)));
    return context.spawn(
        Behaviors.supervise(critic).onFailure(SupervisorStrategy.restart()),
        "critic",
        DispatcherSelector.fromConfig(Critic.DISPATCHER));
  }

  private static void hire(ActorContext<Command> context, Worker.Post post) {
    context.watchWith(context.spawnAnonymous(Worker.create(post)), new WorkerLost());
  }
}
