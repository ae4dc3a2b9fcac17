package io.ouroboros.agents.attempt.search;

import java.util.List;

/// An argument place of a rule: what is on a shelf, by what it costs there.
record Place(Shelf shelf, int slot) {
  /// The entries that cost so many steps here. The list may grow while the search goes on.
  List<Entry> at(int steps) {
    return shelf.at(slot, steps);
  }

  /// The most steps that an entry costs here; 0 when there is none.
  int dearest() {
    return shelf.dearest(slot);
  }

  /// The most steps that entries cost together at places; 0 when there are none.
  static int dearest(List<Place> places) {
    int sum = 0;
    for (Place place : places) {
      sum += place.dearest();
    }
    return sum;
  }
}
