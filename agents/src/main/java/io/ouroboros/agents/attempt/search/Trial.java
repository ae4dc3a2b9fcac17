package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Executes terms on the known rows, each combination of a rule and values once as long as the
/// store remembers it: what was tried before costs no evaluation.
final class Trial {
  private final KnownRows rows;
  private final Meter meter;
  private final ValueStore values;
  private final Executor executor;
  private final Map<Tried, Outcome> tried = new HashMap<>();
  private boolean remembers = true;

  Trial(KnownRows rows, Meter meter, ValueStore values) {
    this.rows = rows;
    this.meter = meter;
    this.values = values;
    this.executor = new Executor(rows.count());
  }

  /// Runs a rule on the values of entries.
  Outcome run(Rule rule, List<Entry> arguments) {
    if (!remembers) {
      return execute(rule, arguments);
    }
    Tried key = new Tried(rule, arguments.stream().map(Entry::value).toList());
    Outcome known = tried.get(key);
    if (known == null) {
      known = execute(rule, arguments);
      if (!(known instanceof Stopped)) {
        tried.put(key, known);
      }
    }
    return known;
  }

  private Outcome execute(Rule rule, List<Entry> arguments) {
    if (!meter.spend()) {
      return new Stopped();
    }
    int value = intern(column(rule, arguments));
    return value == ValueStore.FULL ? new NoRoom() : new Done(value);
  }

  /// Forgets what was tried, and remembers nothing more: costs will not change again.
  void forget() {
    tried.clear();
    remembers = false;
  }

  /// Whether the search may go on.
  boolean mayGoOn() {
    return meter.mayGoOn();
  }

  private Column column(Rule rule, List<Entry> arguments) {
    return switch (rule) {
      case Rule.Leaf leaf -> leaf(leaf.term());
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

  private record Tried(Rule rule, List<Integer> values) {}
}
