package io.ouroboros.agents.verdict;

import io.ouroboros.agents.language.Term;

/// How an attempt ended. A failure is a type, never a number.
public sealed interface Verdict {
  /// A program is right on every shown and every withheld row.
  ///
  /// @param withheld how many rows the worker did not see; 0 when there were too few to withhold
  ///   any
  record Accepted(Term program, int withheld) implements Verdict {}

  /// Every candidate was right on the shown rows, and wrong on a withheld one.
  ///
  /// @param closest the candidate that was right on most withheld rows
  /// @param right how many withheld rows it got right
  record Overfit(Term closest, int right, int withheld) implements Verdict {}

  /// A candidate did not even reproduce a row that the worker was shown: a defect of the search.
  record Inconsistent(Term program, int row) implements Verdict {}

  /// The budget of evaluations, or the space of programs, was used up without a candidate.
  record Exhausted(long evaluations) implements Verdict {}

  /// The deadline passed without a candidate.
  record TimedOut(long evaluations) implements Verdict {}

  /// Somebody asked for the end before there was a candidate.
  record Cancelled(long evaluations) implements Verdict {}

  /// The attempt broke.
  record Faulted(String reason) implements Verdict {}
}
