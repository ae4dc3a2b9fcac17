package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// All terms that the enumeration has made and kept, by nonterminal and cost.
final class Bank {
  private static final int[] NO_SLOTS = {};

  private final FlatGrammar grammar;
  private final Trial trial;
  private final int most;
  private final Listener listener;
  private final List<Shelf> shelves = new ArrayList<>();
  private final IdentityHashMap<Rule.Apply, int[]> slots = new IdentityHashMap<>();
  private int kept;
  private long dropped;

  /// @param most how many terms to keep
  Bank(FlatGrammar grammar, Costs costs, Trial trial, int most, Listener listener) {
    this.grammar = grammar;
    this.trial = trial;
    this.most = most;
    this.listener = listener;
    for (int nonterminal = 0; nonterminal < grammar.nonterminals(); nonterminal++) {
      shelves.add(
          new Shelf(new Slots(grammar.contexts(nonterminal), symbols(nonterminal), costs), costs));
    }
    for (Rule rule : grammar.rules()) {
      if (rule instanceof Rule.Apply apply) {
        slots.put(apply, slots(apply));
      }
    }
  }

  private Set<Integer> symbols(int nonterminal) {
    Set<Integer> symbols = new HashSet<>();
    grammar.rules().stream()
        .filter(rule -> rule.nonterminal() == nonterminal)
        .forEach(rule -> symbols.add(rule.symbol()));
    return symbols;
  }

  private int[] slots(Rule.Apply rule) {
    int[] found = new int[rule.arguments().size()];
    for (int place = 0; place < found.length; place++) {
      found[place] =
          shelves.get(rule.arguments().get(place)).slots().slot(rule.contexts().get(place));
    }
    return found;
  }

  /// Executes a rule on entries, unless that was done before, and keeps the term if it is of use.
  ///
  /// @return false when the search has to stop
  boolean make(Rule rule, List<Entry> arguments, int inner) {
    return switch (trial.run(rule, arguments)) {
      case Trial.Stopped _ -> false;
      case Trial.NoRoom _ -> {
        dropped++;
        yield true;
      }
      case Trial.Done(int value) -> {
        Entry entry = new Entry(rule, List.copyOf(arguments), value, inner);
        yield listener.made(entry, keep(entry));
      }
    };
  }

  private boolean keep(Entry entry) {
    Shelf shelf = shelves.get(entry.rule().nonterminal());
    if (!shelf.needs(entry)) {
      return false;
    }
    if (kept == most) {
      dropped++;
      return false;
    }
    kept++;
    shelf.add(entry);
    return true;
  }

  /// How many terms were dropped because there was no room for them or their values.
  long dropped() {
    return dropped;
  }

  /// Whether the search may go on.
  boolean mayGoOn() {
    return trial.mayGoOn();
  }

  /// The entries that cost so many steps at a place of a rule. The list may grow meanwhile.
  List<Entry> at(Rule.Apply rule, int place, int steps) {
    return shelf(rule, place).at(slot(rule, place), steps);
  }

  /// The most steps that an entry costs at a place; 0 when there is none.
  int dearest(Rule.Apply rule, int place) {
    return shelf(rule, place).dearest(slot(rule, place));
  }

  /// The most steps that arguments of a rule cost together.
  int dearest(Rule rule) {
    int sum = 0;
    if (rule instanceof Rule.Apply apply) {
      for (int place = 0; place < apply.arguments().size(); place++) {
        sum += dearest(apply, place);
      }
    }
    return sum;
  }

  private Shelf shelf(Rule.Apply rule, int place) {
    return shelves.get(rule.arguments().get(place));
  }

  private int slot(Rule.Apply rule, int place) {
    return slots.getOrDefault(rule, NO_SLOTS)[place];
  }
}
