package io.ouroboros.agents.wire;

import io.ouroboros.agents.flow.GoalEvent;
import io.ouroboros.protocol.v1.AttemptEnded;
import io.ouroboros.protocol.v1.ExperienceGained;
import io.ouroboros.protocol.v1.GoalCancelRequested;
import io.ouroboros.protocol.v1.GoalSubmitted;
import java.util.List;

/// The formats of [GoalEvent].
final class EventFormats {
  static final String SUBMITTED = "eS";
  static final String ATTEMPT_ENDED = "eA";
  static final String CANCEL_REQUESTED = "eC";

  private EventFormats() {}

  static List<Format<?, ?>> all() {
    return List.of(
        new Format<>(
            SUBMITTED,
            GoalEvent.Submitted.class,
            EventWire::toWire,
            GoalSubmitted.parser(),
            EventWire::fromWire),
        new Format<>(
            ATTEMPT_ENDED,
            GoalEvent.AttemptEnded.class,
            EventWire::toWire,
            AttemptEnded.parser(),
            EventWire::fromWire),
        new Format<>(
            "eX",
            GoalEvent.ExperienceGained.class,
            EventWire::toWire,
            ExperienceGained.parser(),
            EventWire::fromWire),
        new Format<>(
            CANCEL_REQUESTED,
            GoalEvent.CancelRequested.class,
            _ -> GoalCancelRequested.getDefaultInstance(),
            GoalCancelRequested.parser(),
            _ -> new GoalEvent.CancelRequested()));
  }
}
