package io.ouroboros.agents.attempt.search;

import java.util.Arrays;

/// The entries of a shelf in the order of their arrival, with what they are priced by in a slot.
final class Entries {
  /// How many entries are a block. Entries come about in the order of what they cost, so that those
  /// of a block cost about the same.
  private static final int BLOCK = 16;

  private final Bucket bucket = new Bucket();
  private int[] places = new int[4 * BLOCK];
  private int[] inner = new int[4 * BLOCK];

  /// The least that an entry of each block costs anywhere.
  private int[] least = new int[4];

  private int mostInner;

  /// @param place of its symbol among those of the nonterminal
  /// @param own the least that its symbol costs anywhere
  void add(Entry entry, int place, int own) {
    int count = bucket.size();
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
      inner = Arrays.copyOf(inner, 2 * count);
      least = Arrays.copyOf(least, 2 * least.length);
    }
    places[count] = place;
    inner[count] = entry.inner();
    int steps = entry.inner() + own;
    int block = count / BLOCK;
    least[block] = count % BLOCK == 0 ? steps : Math.min(least[block], steps);
    mostInner = Math.max(mostInner, entry.inner());
    bucket.add(entry);
  }

  /// The number behind the last entry of an entry's block.
  static int behindBlock(int index) {
    return (index / BLOCK + 1) * BLOCK;
  }

  /// What every entry in an entry's block costs anywhere at the least.
  int least(int index) {
    return least[index / BLOCK];
  }

  /// The most steps that an entry costs without its root symbol; 0 when there is none.
  int mostInner() {
    return mostInner;
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
