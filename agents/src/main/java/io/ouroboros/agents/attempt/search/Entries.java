package io.ouroboros.agents.attempt.search;

import java.util.Arrays;

/// The entries of a shelf in the order of their arrival, with what they are priced by in a slot.
final class Entries {
  private final Bucket bucket = new Bucket();
  private int[] places = new int[64];
  private int[] inner = new int[64];

  /// @param place of its symbol among those of the nonterminal
  void add(Entry entry, int place) {
    int count = bucket.size();
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
      inner = Arrays.copyOf(inner, 2 * count);
    }
    places[count] = place;
    inner[count] = entry.inner();
    bucket.add(entry);
  }

  /// How many there are.
  int size() {
    return bucket.size();
  }

  /// The entries themselves.
  Bucket bucket() {
    return bucket;
  }

  /// The place of an entry's symbol among those of the nonterminal.
  int place(int index) {
    return places[index];
  }

  /// The steps that an entry costs without its root symbol.
  int inner(int index) {
    return inner[index];
  }

  /// The steps that an entry costs in a slot.
  ///
  /// @param steps of the symbols there, by place
  int price(int index, int[] steps) {
    return inner[index] + steps[places[index]];
  }
}
