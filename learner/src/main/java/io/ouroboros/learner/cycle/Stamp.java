package io.ouroboros.learner.cycle;

import java.util.Comparator;

/// Which of two checkpoints is the newer one. Each learner that begins opens a term after the
/// newest checkpoint that it finds, so that what its cut-off predecessor still writes is older. Two
/// that begin after the same one, because they cannot see each other, are told apart by what each
/// draws: whatever the one wrote is older than whatever the other did, and neither takes up a
/// training of the other.
///
/// @param term how many learners began before, this one included, and in the lower half what it
///   drew
/// @param number of the checkpoint within its term
public record Stamp(long term, long number) implements Comparable<Stamp> {
  /// Older than every checkpoint that a learner wrote.
  public static final Stamp NONE = new Stamp(0, 0);

  private static final Comparator<Stamp> ORDER =
      Comparator.comparingLong(Stamp::term).thenComparingLong(Stamp::number);

  /// Of the next checkpoint of the same learner.
  Stamp next() {
    return new Stamp(term, number + 1);
  }

  /// What a learner counts on from that goes on after this checkpoint.
  ///
  /// @param drawn at random
  Stamp nextTerm(int drawn) {
    long learners = (term >> Integer.SIZE) + 1;
    return new Stamp((learners << Integer.SIZE) | Integer.toUnsignedLong(drawn), 0);
  }

  @Override
  public int compareTo(Stamp other) {
    return ORDER.compare(this, other);
  }
}
