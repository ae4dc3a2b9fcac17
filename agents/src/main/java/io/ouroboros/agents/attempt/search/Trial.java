package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Executes terms on the known rows, each combination of a rule and values once as long as it is
/// remembered: what was tried before costs no evaluation.
final class Trial {
  private final KnownRows rows;
  private final Meter meter;
  private final ValueStore values;
  private final Executor executor;
  private Optional<TriedTerms> tried;

  Trial(KnownRows rows, Meter meter, ValueStore values, SearchMemory memory) {
    this.rows = rows;
    this.meter = meter;
    this.values = values;
    executor = new Executor(rows.count(), meter);
    tried = Optional.of(new TriedTerms(memory.tried()));
  }

  /// Runs a rule on the values of entries.
  Outcome run(Rule rule, List<Entry> arguments) {
    int known = tried.map(terms -> terms.outcome(rule, arguments)).orElse(TriedTerms.UNKNOWN);
    if (known == TriedTerms.UNKNOWN) {
      return execute(rule, arguments);
    }
    meter.count(Counted.TRIED_BEFORE);
    return outcome(known);
  }

  private Outcome execute(Rule rule, List<Entry> arguments) {
    Optional<Column> column =
        meter.spend(Counted.TERMS) ? column(rule, arguments) : Optional.empty();
    if (column.isEmpty()) {
      return new Stopped();
    }
    int known = values.count();
    int value = intern(column.get());
    if (value != ValueStore.FULL && value < known) {
      meter.count(Counted.MERGED);
    }
    tried.ifPresent(terms -> terms.remember(rule, arguments, value));
    return outcome(value);
  }

  private static Outcome outcome(int value) {
    return value == ValueStore.FULL ? new NoRoom() : new Done(value);
  }

  /// Forgets what was tried, and remembers nothing more: costs will not change again.
  void forget() {
    tried = Optional.empty();
  }

  /// Counts what became of a term.
  void count(Counted what) {
    meter.count(what);
  }

  /// Whether the search may go on.
  boolean mayGoOn() {
    return meter.mayGoOn();
  }

  private Optional<Column> column(Rule rule, List<Entry> arguments) {
    return switch (rule) {
      case Rule.Leaf leaf -> Optional.of(leaf(leaf.term()));
      case Rule.Apply apply -> {
        List<Column> columns = new ArrayList<>(arguments.size());
        arguments.forEach(argument -> columns.add(values.column(argument.value())));
        yield executor.run(apply.primitive(), columns);
      }
    };
  }

  private Column leaf(Term term) {
    return switch (term) {
      case Term.Input input -> rows.input(input.index());
      case Term.Constant constant -> rows.constant(constant.value());
      case Term.Call call -> throw new IllegalArgumentException("(%s) is no leaf.".formatted(call));
    };
  }

  private int intern(Column column) {
    boolean answers =
        column.type() == rows.target().type() && column.agreesUpTo(rows.target(), rows.shown());
    return answers ? values.internAlways(column) : values.intern(column);
  }

  /// What came of a trial.
  sealed interface Outcome {}

  /// The term has the value of this number.
  record Done(int value) implements Outcome {}

  /// The value is new, and the store is full.
  record NoRoom() implements Outcome {}

  /// The search has to stop.
  record Stopped() implements Outcome {}
}
