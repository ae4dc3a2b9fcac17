package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Other terms for the texts that programs are made of. The bank builds on the cheapest term of
/// each value, but terms that agree on the known rows may part on others: what is right may be a
/// program in which another term stands for a part. So of the calls of inputs and constants one a
/// symbol is kept for each value, and good programs are varied by them.
final class Alternatives {
  /// How many symbols a value may have.
  private static final int MOST = 12;

  /// What an entry takes in a list, about.
  private static final int BYTES = 96;

  private final Problem problem;
  private final ValueStore values;
  private final Meter meter;
  private final Room room;

  /// By the number of the value.
  private final List<List<Entry>> byValue = new ArrayList<>();

  /// The parts of each program that was varied, in the order of the text.
  private final Map<Term, List<Part>> parts = new HashMap<>();

  private long taken;

  Alternatives(Problem problem, ValueStore values, Meter meter, Room room) {
    this.problem = problem;
    this.values = values;
    this.meter = meter;
    this.room = room;
  }

  /// Whether a call is wanted although the bank has a cheaper term of the same value.
  boolean wants(Call call, int value) {
    return call.isFlat() && mayTake(call.rule(), value);
  }

  /// Takes a term.
  void add(Entry entry) {
    if (entry.isFlat() && mayTake(entry.rule(), entry.value()) && room.take(BYTES)) {
      taken += BYTES;
      while (byValue.size() <= entry.value()) {
        byValue.add(List.of());
      }
      if (byValue.get(entry.value()).isEmpty()) {
        byValue.set(entry.value(), new ArrayList<>());
      }
      byValue.get(entry.value()).add(entry);
    }
  }

  private List<Entry> known(int value) {
    return value >= 0 && value < byValue.size() ? byValue.get(value) : List.of();
  }

  private boolean mayTake(Rule rule, int value) {
    if (!problem.minesConstants()
        || rule.nonterminal() != problem.grammar().start()
        || values.type(value) != Type.TEXT
        || !values.varies(value)) {
      return false;
    }
    List<Entry> known = known(value);
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).symbol() == rule.symbol()) {
        return false;
      }
    }
    return known.size() < MOST;
  }

  /// Forgets everything, because costs have changed.
  void clear() {
    byValue.clear();
    parts.clear();
    room.give(taken);
    taken = 0;
  }

  /// Varies a program by the terms that were not tried in it before: each variant is one
  /// evaluation.
  ///
  /// @param variants gets those that do the same on the known rows
  void vary(Term program, Consumer<Term> variants) {
    for (Part part : parts.computeIfAbsent(program, this::parts)) {
      part.vary(variants);
    }
  }

  private List<Part> parts(Term program) {
    List<Part> found = new ArrayList<>();
    collect(program, part -> part, found);
    return found;
  }

  /// Collects the calls below a term that make texts.
  ///
  /// @param program makes the whole program of another term in its place
  private void collect(Term term, UnaryOperator<Term> program, List<Part> found) {
    if (term instanceof Term.Call call) {
      for (int place = 0; place < call.arguments().size(); place++) {
        int at = place;
        Term argument = call.arguments().get(place);
        UnaryOperator<Term> whole = other -> program.apply(with(call, at, other));
        if (argument instanceof Term.Call part && part.primitive().result() == Type.TEXT) {
          found.add(new Part(part, whole));
        }
        collect(argument, whole, found);
      }
    }
  }

  private static Term with(Term.Call call, int place, Term argument) {
    List<Term> arguments = new ArrayList<>(call.arguments());
    arguments.set(place, argument);
    return new Term.Call(call.primitive(), arguments);
  }

  /// A part of a program that may be another term.
  private final class Part {
    private final Term term;
    private final UnaryOperator<Term> program;
    private final Column texts;

    /// How many terms were tried in its place.
    private int tried;

    /// @param program makes the whole program of another term in its place
    Part(Term term, UnaryOperator<Term> program) {
      this.term = term;
      this.program = program;
      KnownRows rows = problem.rows();
      texts =
          Column.of(
              rows.inputs().stream().map(row -> Evaluator.evaluate(term, row)).toList(),
              rows.pool());
    }

    /// Tries the terms of its value that were not tried before.
    void vary(Consumer<Term> variants) {
      List<Entry> known = known(values.find(texts));
      while (tried < known.size()) {
        Term other = known.get(tried++).term();
        if (!other.equals(term) && meter.spend(Counted.TERMS)) {
          variants.accept(program.apply(other));
        }
      }
    }
  }
}
