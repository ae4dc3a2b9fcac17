package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

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
  private final Map<Integer, List<Entry>> byValue = new HashMap<>();

  /// How many terms were tried for each part of a program, in the order of the text.
  private final Map<Term, List<Integer>> tried = new HashMap<>();

  private long taken;

  Alternatives(Problem problem, ValueStore values, Meter meter, Room room) {
    this.problem = problem;
    this.values = values;
    this.meter = meter;
    this.room = room;
  }

  /// Whether a call is wanted although the bank has a cheaper term of the same value.
  boolean wants(Call call, int value) {
    return mayTake(call.rule(), value) && call.isFlat();
  }

  /// Takes a term.
  void add(Entry entry) {
    if (mayTake(entry.rule(), entry.value())
        && entry.arguments().stream().allMatch(part -> part.rule() instanceof Rule.Leaf)
        && room.take(BYTES)) {
      taken += BYTES;
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
    tried.clear();
    room.give(taken);
    taken = 0;
  }

  /// Varies a program by the terms that were not tried in it before: each variant is one
  /// evaluation.
  ///
  /// @param variants gets those that do the same on the known rows
  void vary(Term program, Consumer<Term> variants) {
    if (program instanceof Term.Call call) {
      List<Integer> before = tried.getOrDefault(program, List.of());
      List<Integer> now = new ArrayList<>();
      parts(call, variants, before, now);
      tried.put(program, now);
    }
  }

  private void parts(
      Term.Call call, Consumer<Term> variants, List<Integer> before, List<Integer> now) {
    for (int place = 0; place < call.arguments().size(); place++) {
      if (call.arguments().get(place) instanceof Term.Call part) {
        int at = place;
        Consumer<Term> whole = other -> variants.accept(with(call, at, other));
        if (part.primitive().result() == Type.TEXT) {
          int first = now.size() < before.size() ? before.get(now.size()) : 0;
          now.add(others(part, first, whole));
        }
        parts(part, whole, before, now);
      }
    }
  }

  /// Tries the terms of a part's value from the first one on.
  ///
  /// @return how many there are
  private int others(Term part, int first, Consumer<Term> variants) {
    List<Value> texts =
        problem.rows().inputs().stream().map(row -> Evaluator.evaluate(part, row)).toList();
    int value = values.find(Column.of(texts, problem.rows().pool()));
    List<Entry> known = byValue.getOrDefault(value, List.of());
    for (Entry entry : known.subList(first, known.size())) {
      Term other = entry.term();
      if (!other.equals(part) && meter.spend(Counted.TERMS)) {
        variants.accept(other);
      }
    }
    return known.size();
  }

  private static Term with(Term.Call call, int place, Term argument) {
    List<Term> arguments = new ArrayList<>(call.arguments());
    arguments.set(place, argument);
    return new Term.Call(call.primitive(), arguments);
  }
}
