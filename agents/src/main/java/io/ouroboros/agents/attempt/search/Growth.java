package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Prefixes of all outputs at once, grown by pieces [1]: a piece extends a prefix when its text
/// stands behind it on every row. Which prefixes and extensions there are does not depend on costs.
/* [1] W. Lee, Combining the top-down propagation and bottom-up enumeration for inductive program
 * synthesis, POPL 2021; here the propagation runs forward and keeps a graph, so that the cheapest
 * path is found instead of the first one. */
final class Growth {
  private static final int MOST_PREFIXES = 3_000;
  private static final int LONGEST_PART = 8;

  private final Outputs outputs;
  private final Meter meter;
  private final int mostExtensions;
  private final Function<String, Optional<Piece>> constants;

  /// The pieces whose first text stands at each offset of the first output, by its length.
  private final List<SortedMap<Integer, List<Piece>>> standing = new ArrayList<>();

  private final Map<Prefix, Prefix> prefixes = new HashMap<>();
  private final List<Prefix> order = new ArrayList<>();
  private List<Prefix> sorted = List.of();
  private int extensions;
  private int expanded;

  /// @param constants makes a piece of what all outputs have in common somewhere; empty when such a
  ///   constant is known already, or not allowed
  /// @param mostExtensions how many to make
  Growth(
      Outputs outputs,
      Function<String, Optional<Piece>> constants,
      int mostExtensions,
      Meter meter) {
    this.outputs = outputs;
    this.constants = constants;
    this.meter = meter;
    this.mostExtensions = mostExtensions;
    for (int offset = 0; offset <= outputs.first().length(); offset++) {
      standing.add(new TreeMap<>());
    }
    reach(outputs.start());
  }

  /// Whether texts could be pieces.
  ///
  /// @param texts from a row to its text
  boolean fits(IntFunction<String> texts) {
    return outputs.hold(texts, meter);
  }

  /// The piece of a column's texts.
  Piece piece(Column.Texts texts) {
    return new Piece(texts, outputs.telling(texts));
  }

  /// Takes a new piece, which [#fits], and has it extend every prefix.
  ///
  /// @return whether anything was extended
  boolean add(Piece piece) {
    int before = extensions;
    extendAll(piece);
    expand();
    return extensions > before;
  }

  private void extendAll(Piece piece) {
    BitSet stands = stand(piece);
    for (int i = 0; i < expanded; i++) {
      Prefix prefix = order.get(i);
      if (stands.get(prefix.offsets()[0])) {
        extend(prefix, piece);
      }
    }
  }

  /// Notes where a piece's first text stands in the first output.
  private BitSet stand(Piece piece) {
    String first = outputs.first(piece);
    BitSet stands = new BitSet();
    for (int offset = 0; offset < standing.size(); offset++) {
      if (outputs.first().startsWith(first, offset)) {
        stands.set(offset);
        standing.get(offset).computeIfAbsent(first.length(), _ -> new ArrayList<>()).add(piece);
      }
    }
    return stands;
  }

  private void expand() {
    while (expanded < order.size() && meter.mayGoOn()) {
      Prefix prefix = order.get(expanded);
      offerConstants(outputs.common(prefix.offsets()));
      expanded++;
      standing
          .get(prefix.offsets()[0])
          .values()
          .forEach(pieces -> pieces.forEach(piece -> extend(prefix, piece)));
    }
  }

  private void offerConstants(String common) {
    for (int size = 1; size <= Math.min(common.length(), LONGEST_PART); size++) {
      constants.apply(common.substring(0, size)).ifPresent(this::extendAll);
    }
    constants.apply(common).ifPresent(this::extendAll);
  }

  /// Tries one extension, unless one output shows that it does not fit: one evaluation.
  private void extend(Prefix prefix, Piece piece) {
    if (!outputs.mayHold(prefix.offsets(), piece)) {
      return;
    }
    if (extensions == mostExtensions || !meter.spend(Counted.EXTENSIONS)) {
      return;
    }
    outputs
        .behind(prefix.offsets(), piece)
        .map(this::reach)
        .filter(longer -> !longer.isStart())
        .ifPresent(longer -> {
          prefix.extensions().add(new Prefix.Extension(prefix, piece, longer));
          piece.extend();
          extensions++;
        });
  }

  /// The prefix up to these offsets; the start when there is no room for another one.
  private Prefix reach(int[] offsets) {
    Prefix prefix = new Prefix(offsets, order.size(), outputs.isEnd(offsets));
    Prefix known = prefixes.get(prefix);
    if (known != null) {
      return known;
    }
    if (order.size() == MOST_PREFIXES) {
      return order.getFirst();
    }
    prefixes.put(prefix, prefix);
    order.add(prefix);
    return prefix;
  }

  /// The prefixes, each before those that extend it.
  List<Prefix> sorted() {
    if (sorted.size() < order.size()) {
      sorted = order.stream().sorted(Comparator.comparingInt(Prefix::length)).toList();
    }
    return sorted;
  }
}
