package io.ouroboros.agents.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import io.ouroboros.agents.flow.Planner;
import io.ouroboros.agents.journal.JournalDao;
import io.ouroboros.protocol.v1.AttemptEnded;
import java.util.Set;
import org.apache.pekko.persistence.typed.PersistenceId;

/// Which goals are unfinished, by the bytes of their events.
public final class GoalMarks {
  private GoalMarks() {}

  /// What an event says of its goal; nothing when it is not a goal's. See
  /// [io.ouroboros.agents.journal.EventMarks].
  public static Set<String> of(String persistenceId, String manifest, byte[] payload) {
    if (!PersistenceId.extractEntityType(persistenceId).equals(Planner.TYPE_KEY.name())) {
      return Set.of();
    }
    return switch (manifest) {
      case EventFormats.SUBMITTED -> Set.of(JournalDao.BEGINS);
      case EventFormats.CANCEL_REQUESTED -> Set.of(JournalDao.ENDS);
      case EventFormats.ATTEMPT_ENDED -> isLast(payload) ? Set.of(JournalDao.ENDS) : Set.of();
      default -> Set.of();
    };
  }

  private static boolean isLast(byte[] payload) {
    try {
      return !AttemptEnded.parseFrom(payload).hasNext();
    } catch (InvalidProtocolBufferException damaged) {
      return false;
    }
  }
}
