package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import java.util.function.Supplier;

/// A value that a concatenation may be made of, with its cheapest term before a later piece (head)
/// and at the end (tail).
final class Piece {
  /// The steps of a term that is not there.
  static final int NONE = Integer.MAX_VALUE / 4;

  private final Column texts;
  private final int telling;
  private final String tellingText;
  private int headSteps = NONE;
  private int tailSteps = NONE;
  private Supplier<Term> headTerm = Piece::nothing;
  private Supplier<Term> tailTerm = Piece::nothing;
  private boolean followed;
  private boolean extending;

  /// @param telling the output that tells most often where the piece does not fit
  /// @param tellingText the piece's text there
  Piece(Column texts, int telling, String tellingText) {
    this.texts = texts;
    this.telling = telling;
    this.tellingText = tellingText;
  }

  private static Term nothing() {
    throw new IllegalStateException("The piece has no such term.");
  }

  /// The text of a row.
  String text(int row) {
    return texts.text(row);
  }

  /// The output that tells most often where the piece does not fit.
  int telling() {
    return telling;
  }

  /// The text of the output that tells most often where the piece does not fit.
  String tellingText() {
    return tellingText;
  }

  /// The steps as head, or [#NONE].
  int headSteps() {
    return headSteps;
  }

  /// The steps as tail, or [#NONE].
  int tailSteps() {
    return tailSteps;
  }

  /// The cheapest term as head.
  Term headTerm() {
    return headTerm.get();
  }

  /// The cheapest term as tail.
  Term tailTerm() {
    return tailTerm.get();
  }

  /// Offers a term as head.
  ///
  /// @return whether it is the cheapest so far
  boolean offerHead(int steps, Supplier<Term> term) {
    boolean better = steps < headSteps;
    if (better) {
      headSteps = steps;
      headTerm = term;
    }
    return better;
  }

  /// Offers a term as tail.
  ///
  /// @return whether it is the cheapest so far
  boolean offerTail(int steps, Supplier<Term> term) {
    boolean better = steps < tailSteps;
    if (better) {
      tailSteps = steps;
      tailTerm = term;
    }
    return better;
  }

  /// Notes that it was followed from every state.
  ///
  /// @return whether that is new
  boolean follow() {
    boolean first = !followed;
    followed = true;
    return first;
  }

  /// Notes that it extends some prefix.
  void extend() {
    extending = true;
  }

  /// Whether it extends some prefix.
  boolean extendsSome() {
    return extending;
  }

  /// Forgets its terms, because their costs have changed.
  void forget() {
    headSteps = NONE;
    tailSteps = NONE;
  }
}
