package io.ouroboros.learner.families;

import java.util.List;

/// The three sets that share neither a question nor a row. A row belongs to the set that its
/// fingerprint names, whatever the seed, so that no two streams of different sets can meet.
enum Split {
  /// What is learned from.
  LEARN,
  /// What decides on promotion.
  GATE,
  /// What the public figures come from.
  REPORT;

  private static final List<Split> TURNS = List.of(LEARN, GATE, LEARN, REPORT, LEARN);
  private static final int SUBJECTS_PER_UNSEEN = 8;

  /// The set that a row belongs to.
  static Split of(Line line) {
    return TURNS.get((int) Long.remainderUnsigned(line.fingerprint(), TURNS.size()));
  }

  /// The set that a question belongs to: a quarter of the families is seen by the gate or the
  /// report alone, the others hand out their questions in turns.
  ///
  /// @param family number of the family, from 0
  /// @param question number of the question within the family, from 0
  static Split of(int family, int question) {
    return switch (family / 2 % SUBJECTS_PER_UNSEEN) {
      case 3 -> GATE;
      case 7 -> REPORT;
      default -> TURNS.get((question + family) % TURNS.size());
    };
  }
}
