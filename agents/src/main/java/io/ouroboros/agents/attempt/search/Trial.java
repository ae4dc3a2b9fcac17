package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import java.util.BitSet;

/// Executes terms on the known rows, each combination of a rule and values once as long as it is
/// remembered: what was tried before costs no evaluation.
final class Trial {
  /// The outcome of a term whose value is new, when the store is full.
  static final int NO_ROOM = ValueStore.FULL;

  /// The outcome when the search has to stop.
  static final int STOPPED = -2;

  private final KnownRows rows;
  private final Meter meter;
  private final ValueStore values;
  private final Executor executor;
  private final BitSet answers = new BitSet();
  private final TriedTerms tried;

  Trial(KnownRows rows, Meter meter, ValueStore values, Room room) {
    this.rows = rows;
    this.meter = meter;
    this.values = values;
    executor = new Executor(rows, meter);
    tried = new TriedTerms(room);
  }

  /// Runs a call.
  ///
  /// @return the number of its value, [#NO_ROOM] or [#STOPPED]
  int run(Call call) {
    int known = tried.outcome(call);
    if (known != TriedTerms.UNKNOWN) {
      meter.count(Counted.TRIED_BEFORE);
      return known;
    }
    if (!meter.spend(Counted.TERMS) || !executor.run(call, false)) {
      return STOPPED;
    }
    int value = values.find(executor.result());
    if (value == ValueStore.FULL) {
      value = take(call);
    } else {
      meter.count(Counted.MERGED);
    }
    tried.remember(call, value);
    return value;
  }

  /// The number of a new value; for an answer there is always room.
  private int take(Call call) {
    if (answers(executor.result())) {
      return executor.isComplete() || executor.run(call, true)
          ? takeAnswer(executor.result())
          : STOPPED;
    }
    return executor.isComplete() ? values.intern(executor.result()) : NO_ROOM;
  }

  /// Runs a leaf.
  ///
  /// @return the number of its value, [#NO_ROOM] or [#STOPPED]
  int run(Rule.Leaf leaf) {
    int known = tried.outcome(leaf);
    if (known != TriedTerms.UNKNOWN) {
      meter.count(Counted.TRIED_BEFORE);
      return known;
    }
    if (!meter.spend(Counted.TERMS)) {
      return STOPPED;
    }
    Column column = column(leaf.term());
    int value = values.find(column);
    if (value == ValueStore.FULL) {
      value = answers(column) ? takeAnswer(column) : values.intern(column);
    } else {
      meter.count(Counted.MERGED);
    }
    tried.remember(leaf, value);
    return value;
  }

  private Column column(Term leaf) {
    return switch (leaf) {
      case Term.Input input -> rows.input(input.index());
      case Term.Constant constant -> rows.constant(constant.value());
      case Term.Call call -> throw new IllegalArgumentException("(%s) is no leaf.".formatted(call));
    };
  }

  private int takeAnswer(Column column) {
    int value = values.internAlways(column);
    answers.set(value);
    return value;
  }

  /// Whether a value is right on all shown rows.
  boolean answers(int value) {
    return answers.get(value);
  }

  private boolean answers(Column column) {
    return column.type() == rows.target().type() && column.agreesUpTo(rows.target(), rows.shown());
  }

  /// Remembers nothing more of what is tried, because costs will not change again.
  void settle() {
    tried.settle();
  }

  /// Counts what became of a term.
  void count(Counted what) {
    meter.count(what);
  }

  /// Whether the search may go on.
  boolean mayGoOn() {
    return meter.mayGoOn();
  }

  /// The values of the terms.
  ValueStore values() {
    return values;
  }
}
