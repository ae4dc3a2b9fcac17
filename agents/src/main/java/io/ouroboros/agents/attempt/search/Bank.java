package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// All terms that the enumeration has made and kept, by nonterminal and cost.
final class Bank {
  private final FlatGrammar grammar;
  private final Trial trial;
  private final int most;
  private final Listener listener;
  private final List<Shelf> shelves = new ArrayList<>();
  private int kept;

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
  }

  private Set<Integer> symbols(int nonterminal) {
    Set<Integer> symbols = new HashSet<>();
    grammar.rules().stream()
        .filter(rule -> rule.nonterminal() == nonterminal)
        .forEach(rule -> symbols.add(rule.symbol()));
    return symbols;
  }

  /// The argument places of a rule, in order.
  List<Place> places(Rule rule) {
    return switch (rule) {
      case Rule.Leaf _ -> List.of();
      case Rule.Apply apply ->
          IntStream.range(0, apply.arguments().size())
              .mapToObj(place -> place(apply, place))
              .toList();
    };
  }

  private Place place(Rule.Apply rule, int place) {
    Shelf shelf = shelves.get(rule.arguments().get(place));
    return new Place(shelf, shelf.slots().slot(rule.contexts().get(place)));
  }

  /// Executes a rule on entries, unless that was done before, and keeps the term if it is of use.
  ///
  /// @return false when the search has to stop
  boolean make(Rule rule, List<Entry> arguments, int inner) {
    return switch (trial.run(rule, arguments)) {
      case Trial.Stopped _ -> false;
      case Trial.NoRoom _ -> {
        trial.count(Counted.NO_ROOM_FOR_VALUE);
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
      trial.count(Counted.UNDERCUT);
      return false;
    }
    if (kept == most) {
      trial.count(Counted.NO_ROOM_FOR_TERM);
      return false;
    }
    kept++;
    trial.count(Counted.KEPT);
    shelf.add(entry);
    return true;
  }

  /// Whether the search may go on.
  boolean mayGoOn() {
    return trial.mayGoOn();
  }
}
