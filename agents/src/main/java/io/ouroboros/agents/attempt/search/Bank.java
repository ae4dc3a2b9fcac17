package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// All terms that the enumeration has made and kept, by nonterminal and cost.
final class Bank {
  private final Folding folding;
  private final Trial trial;
  private final Room room;
  private final Listener listener;
  private final List<Shelf> shelves = new ArrayList<>();
  private long taken;

  /// @param folding says which calls are left out
  /// @param room where the terms take their memory
  Bank(
      FlatGrammar grammar,
      Folding folding,
      Costs costs,
      Trial trial,
      Room room,
      Listener listener) {
    this.folding = folding;
    this.trial = trial;
    this.room = room;
    this.listener = listener;
    for (int nonterminal = 0; nonterminal < grammar.nonterminals(); nonterminal++) {
      int[] contexts = grammar.standing().contexts(nonterminal);
      shelves.add(new Shelf(new Slots(contexts, grammar.symbols(nonterminal), costs)));
    }
  }

  /// What may stand at a place of a rule, by what it costs there.
  Levels at(Rule.Apply rule, int place) {
    return shelves.get(rule.arguments().get(place)).in(rule.contexts().get(place));
  }

  /// The least that the root of a rule's terms costs anywhere; empty when they stand nowhere.
  OptionalInt least(Rule rule) {
    return shelves.get(rule.nonterminal()).least(rule.symbol());
  }

  /// The values of the terms.
  ValueStore values() {
    return trial.values();
  }

  /// Executes a leaf, unless that was done before, and keeps it if it is of use.
  ///
  /// @return false when the search has to stop
  boolean make(Rule.Leaf leaf, int inner) {
    int value = trial.run(leaf);
    return came(value) ? take(leaf, List.of(), value, inner) : value != Trial.STOPPED;
  }

  /// Executes a call, unless that was done before or it is left out, and keeps the term if it is of
  /// use.
  ///
  /// @return false when the search has to stop
  boolean make(Call call, int inner) {
    if (folding.leavesOut(call)) {
      return mayGoOn();
    }
    int value = trial.run(call);
    if (!came(value)) {
      return value != Trial.STOPPED;
    }
    Rule.Apply rule = call.rule();
    if (shelves.get(rule.nonterminal()).needs(value, rule.symbol(), inner)
        || listener.wants(call, value)) {
      return take(rule, call.arguments(), value, inner);
    }
    trial.count(Counted.UNDERCUT);
    return listener.goesOn();
  }

  private boolean came(int value) {
    if (value == Trial.NO_ROOM) {
      trial.count(Counted.NO_ROOM_FOR_VALUE);
    }
    return value >= 0;
  }

  private boolean take(Rule rule, List<Entry> arguments, int value, int inner) {
    Entry entry = new Entry(rule, arguments, value, inner);
    listener.made(entry, keep(entry));
    return listener.goesOn();
  }

  private boolean keep(Entry entry) {
    Shelf shelf = shelves.get(entry.rule().nonterminal());
    if (!shelf.needs(entry.value(), entry.symbol(), entry.inner())) {
      trial.count(Counted.UNDERCUT);
      return false;
    }
    if (!room.take(shelf.bytesAnEntry())) {
      trial.count(Counted.NO_ROOM_FOR_TERM);
      return false;
    }
    taken += shelf.bytesAnEntry();
    trial.count(Counted.KEPT);
    shelf.add(entry);
    return true;
  }

  /// Gives back the memory; to be used no more.
  void giveBack() {
    room.give(taken);
    taken = 0;
  }

  /// Whether the search may go on.
  boolean mayGoOn() {
    return trial.mayGoOn();
  }
}
