package io.ouroboros.learner.cycle;

import io.ouroboros.agents.flow.GoalTags;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.persistence.query.EventEnvelope;
import org.apache.pekko.persistence.query.Offset;
import org.apache.pekko.persistence.query.javadsl.CurrentEventsByTagQuery;
import org.apache.pekko.stream.javadsl.Sink;

/// The experience in the journal, page by page.
final class Pages {
  /// A page holds at most this many events.
  static final int LENGTH = 500;

  private final CurrentEventsByTagQuery journal;
  private final ActorSystem<?> system;

  Pages(CurrentEventsByTagQuery journal, ActorSystem<?> system) {
    this.journal = journal;
    this.system = system;
  }

  /// The first events behind an offset.
  CompletionStage<List<EventEnvelope>> after(long offset) {
    return journal
        .currentEventsByTag(GoalTags.EXPERIENCE, Offset.sequence(offset))
        .take(LENGTH)
        .runWith(Sink.seq(), system);
  }
}
