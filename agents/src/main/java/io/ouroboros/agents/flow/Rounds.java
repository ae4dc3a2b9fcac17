package io.ouroboros.agents.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whom the [Waker] wakes at which of its looks. While the cluster is restless, because planners
/// may have been lost with their node or shard, everybody who is unfinished; else only those of
/// whom nobody has heard for many looks: whoever is new on the list is awake, or it would not be
/// there.
final class Rounds {
  /// How many looks the cluster has to stay the same to count as at rest.
  private static final int UNTIL_REST = 15;

  private static final int UNTIL_WOKEN_AGAIN = 10;

  private Map<String, Integer> looks = new HashMap<>();
  private Object surroundings = this;
  private int same;

  /// Takes note of how the cluster is.
  ///
  /// @param now equal to what was noted before where nothing has changed
  void note(Object now) {
    same = now.equals(surroundings) ? Math.min(same + 1, UNTIL_REST) : 0;
    surroundings = now;
  }

  /// Takes note that the journal was silent: planners that could not write have stopped.
  void noteSilence() {
    same = 0;
  }

  /// Who is to be woken.
  ///
  /// @param unfinished everybody who is at this look
  List<String> due(Collection<String> unfinished) {
    Map<String, Integer> next = new HashMap<>();
    List<String> due = new ArrayList<>();
    for (String id : unfinished) {
      int unheard = looks.getOrDefault(id, 0) + 1;
      boolean wake = same < UNTIL_REST || unheard > UNTIL_WOKEN_AGAIN;
      if (wake) {
        due.add(id);
      }
      next.put(id, wake ? 0 : unheard);
    }
    looks = next;
    return due;
  }
}
