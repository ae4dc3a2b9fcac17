package io.ouroboros.learner.cycle;

import io.ouroboros.agents.flow.GoalEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.persistence.query.EventEnvelope;
import org.apache.pekko.persistence.query.Sequence;

/// The reading of the journal into the memory, one page at a time.
///
/// Not safe for use by several threads at once.
final class Intake {
  private final Pages pages;
  private final Memory memory;
  private long position;
  private boolean reading;

  Intake(Pages pages, Memory memory) {
    this.pages = pages;
    this.memory = memory;
    position = memory.settled();
  }

  /// Begins to read the next page; empty while one is on its way. Its end is to be told by [#take]
  /// or [#failed].
  Optional<CompletionStage<List<EventEnvelope>>> read() {
    if (reading) {
      return Optional.empty();
    }
    reading = true;
    return Optional.of(pages.after(position));
  }

  /// Takes the page that was read.
  ///
  /// @return whether there may be more at once
  boolean take(List<EventEnvelope> page, Instant now) {
    reading = false;
    for (EventEnvelope envelope : page) {
      long offset = ((Sequence) envelope.offset()).value();
      var key = new Cursor.Key(envelope.persistenceId(), envelope.sequenceNr());
      memory.take(
          new Cursor.Seen(key, offset, now),
          envelope.event() instanceof GoalEvent.ExperienceGained gained
              ? Lessons.of(gained)
              : Optional.empty());
      position = Math.max(position, offset);
    }
    return page.size() == Pages.LENGTH;
  }

  /// The page could not be read.
  void failed() {
    reading = false;
  }

  /// Goes back to where a late commit could still appear.
  void rewind(Instant now) {
    memory.settle(now);
    position = memory.settled();
  }
}
