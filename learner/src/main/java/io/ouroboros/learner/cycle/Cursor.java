package io.ouroboros.learner.cycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where the reading of the journal stands. An event that commits late appears behind others that
/// were read already, so the last two minutes are read again and again, and what was read before is
/// told by its place in the journal.
///
/// Not safe for use by several threads at once.
final class Cursor {
  /// No commit takes longer than this.
  static final Duration WINDOW = Duration.ofMinutes(2);

  /// An event's place in the journal.
  record Key(String persistenceId, long sequenceNumber) {}

  /// An event that was read.
  ///
  /// @param offset its position among all events, as the journal numbers them
  record Seen(Key key, long offset, Instant readAt) {}

  private final Deque<Seen> recent = new ArrayDeque<>();
  private final Set<Key> keys = new HashSet<>();
  private long settled;

  /// @param settled everything up to this offset was read
  /// @param recent what was read behind it, in the order of reading
  Cursor(long settled, List<Seen> recent) {
    this.settled = settled;
    recent.forEach(this::see);
  }

  private void see(Seen event) {
    recent.add(event);
    keys.add(event.key());
  }

  /// Takes an event.
  ///
  /// @return whether it is read for the first time
  boolean take(Seen event) {
    if (event.offset() <= settled || keys.contains(event.key())) {
      return false;
    }
    see(event);
    return true;
  }

  /// Settles what was read more than the window ago: nothing can appear before it any more.
  void settle(Instant now) {
    Instant limit = now.minus(WINDOW);
    while (!recent.isEmpty() && recent.getFirst().readAt().isBefore(limit)) {
      Seen old = recent.removeFirst();
      keys.remove(old.key());
      settled = Math.max(settled, old.offset());
    }
  }

  /// Everything up to this offset was read, late commits included: reading again starts here.
  long settled() {
    return settled;
  }

  /// What was read behind [#settled()], in the order of reading.
  List<Seen> recent() {
    return new ArrayList<>(recent);
  }
}
