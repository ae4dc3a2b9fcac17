package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Other terms for the texts that programs are made of. The bank builds on the cheapest term of
/// each value, but terms that agree on the known rows may part on others: what is right may be a
/// program in which another term stands for a part. So of the calls of inputs and constants one a
/// symbol is kept for each value, and good programs are varied by them.
final class Alternatives {
  /// How many symbols a value may have.
  private static final int MOST = 12;

  private final Problem problem;
  private final ValueStore values;
  private final Meter meter;
  private final Map<Integer, List<Entry>> byValue = new HashMap<>();
  private final Set<Term> varied = new HashSet<>();

  Alternatives(Problem problem, ValueStore values, Meter meter) {
    this.problem = problem;
    this.values = values;
    this.meter = meter;
  }

  /// Whether a call is wanted although the bank has a cheaper term of the same value.
  boolean wants(Call call, int value) {
    return mayTake(call.rule(), value) && call.isFlat();
  }

  /// Takes a term of the bank.
  void add(Entry entry) {
    if (mayTake(entry.rule(), entry.value())
        && entry.arguments().stream().allMatch(part -> part.rule() instanceof Rule.Leaf)) {
      byValue.computeIfAbsent(entry.value(), _ -> new ArrayList<>()).add(entry);
    }
  }

  private boolean mayTake(Rule rule, int value) {
    if (!problem.minesConstants()
        || rule.nonterminal() != problem.grammar().start()
        || values.type(value) != Type.TEXT
        || !values.varies(value)) {
      return false;
    }
    List<Entry> known = byValue.getOrDefault(value, List.of());
    return known.size() < MOST
        && known.stream().noneMatch(entry -> entry.symbol() == rule.symbol());
  }

  /// Forgets everything, because costs have changed.
  void clear() {
    byValue.clear();
    varied.clear();
  }

  /// Varies a program, unless that was done before: each variant is one evaluation.
  ///
  /// @param variants gets those that do the same on the known rows
  void vary(Term program, Consumer<Term> variants) {
    if (varied.add(program) && program instanceof Term.Call call) {
      parts(call, variants);
    }
  }

  private void parts(Term.Call call, Consumer<Term> variants) {
    for (int place = 0; place < call.arguments().size(); place++) {
      if (call.arguments().get(place) instanceof Term.Call part) {
        int at = place;
        Consumer<Term> whole = other -> variants.accept(with(call, at, other));
        if (part.primitive().result() == Type.TEXT) {
          others(part, whole);
        }
        parts(part, whole);
      }
    }
  }

  private void others(Term part, Consumer<Term> variants) {
    List<Value> texts =
        problem.rows().inputs().stream().map(row -> Evaluator.evaluate(part, row)).toList();
    int value = values.find(Column.of(texts, problem.rows().pool()));
    for (Entry entry : byValue.getOrDefault(value, List.of())) {
      Term other = entry.term();
      if (!other.equals(part) && meter.spend(Counted.TERMS)) {
        variants.accept(other);
      }
    }
  }

  private static Term with(Term.Call call, int place, Term argument) {
    List<Term> arguments = new ArrayList<>(call.arguments());
    arguments.set(place, argument);
    return new Term.Call(call.primitive(), arguments);
  }
}
