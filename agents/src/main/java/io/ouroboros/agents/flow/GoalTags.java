package io.ouroboros.agents.flow;

import io.ouroboros.agents.journal.JournalDao;
import java.util.Set;

/// The tags of the events of goals.
public final class GoalTags {
  /// The tag of the events that the learner reads.
  public static final String EXPERIENCE = "experience";

  private GoalTags() {}

  /// The tags of an event: what begins a goal, what ends it, and what is to be learned.
  static Set<String> of(GoalEvent event) {
    return switch (event) {
      case GoalEvent.Submitted _ -> Set.of(JournalDao.BEGINS);
      case GoalEvent.AttemptEnded ended when ended.next().isPresent() -> Set.of();
      case GoalEvent.AttemptEnded _, GoalEvent.CancelRequested _ -> Set.of(JournalDao.ENDS);
      case GoalEvent.ExperienceGained _ -> Set.of(EXPERIENCE);
    };
  }
}
