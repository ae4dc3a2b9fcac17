package io.ouroboros.learner.cycle;

import io.ouroboros.agents.flow.GoalEvent;
import io.ouroboros.agents.flow.GoalTags;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.verdict.Verdict;
import io.ouroboros.learner.experience.Experience;
import java.util.Set;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;

/// A goal that leaves experience in the journal.
final class LivedGoal extends EventSourcedBehavior<ActorRef<Done>, GoalEvent, Done> {
  private final Experience experience;

  LivedGoal(String name, Experience experience) {
    super(PersistenceId.ofUniqueId(name));
    this.experience = experience;
  }

  @Override
  public Done emptyState() {
    return Done.getInstance();
  }

  @Override
  public Set<String> tagsFor(GoalEvent event) {
    return Set.of(GoalTags.EXPERIENCE);
  }

  @Override
  public CommandHandler<ActorRef<Done>, GoalEvent, Done> commandHandler() {
    GoalEvent gained =
        new GoalEvent.ExperienceGained(
            experience.signature(),
            experience.examples(),
            new Verdict.Accepted(experience.program(), 2),
            100,
            GenerationId.HAND_SET);
    return (done, replyTo) -> Effect().persist(gained).thenRun(() -> replyTo.tell(done));
  }

  @Override
  public EventHandler<Done, GoalEvent> eventHandler() {
    return (done, event) -> done;
  }
}
