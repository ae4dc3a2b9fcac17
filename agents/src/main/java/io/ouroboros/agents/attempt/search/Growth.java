package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
  private final Map<String, List<Piece>> byFirstText = new HashMap<>();
  private final Map<Prefix, Prefix> prefixes = new HashMap<>();
  private final List<Prefix> order = new ArrayList<>();
  private int extensions;
  private int expanded;
  private int longestFirst;

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
    reach(outputs.start());
  }

  /// Whether a column's texts could be pieces.
  boolean fits(Column.Texts column) {
    return outputs.hold(column, meter);
  }

  /// Takes a new piece, which [#fits], and has it extend every prefix.
  void add(Piece piece) {
    extendAll(piece);
    expand();
  }

  private void extendAll(Piece piece) {
    String first = outputs.first(piece);
    longestFirst = Math.max(longestFirst, first.length());
    byFirstText.computeIfAbsent(first, _ -> new ArrayList<>()).add(piece);
    for (int i = 0; i < expanded; i++) {
      Prefix prefix = order.get(i);
      if (outputs.first().startsWith(first, prefix.offsets()[0])) {
        extend(prefix, piece);
      }
    }
  }

  private void expand() {
    while (expanded < order.size() && meter.mayGoOn()) {
      Prefix prefix = order.get(expanded);
      offerConstants(outputs.common(prefix.offsets()));
      expanded++;
      int from = prefix.offsets()[0];
      int last = Math.min(outputs.first().length(), from + longestFirst);
      for (int to = from; to <= last && meter.work(to - from); to++) {
        byFirstText
            .getOrDefault(outputs.first().substring(from, to), List.of())
            .forEach(piece -> extend(prefix, piece));
      }
    }
  }

  private void offerConstants(String common) {
    for (int size = 1; size <= Math.min(common.length(), LONGEST_PART); size++) {
      constants.apply(common.substring(0, size)).ifPresent(this::extendAll);
    }
    constants.apply(common).ifPresent(this::extendAll);
  }

  /// Tries one extension: one evaluation.
  private void extend(Prefix prefix, Piece piece) {
    if (extensions == mostExtensions || !meter.spend(Counted.EXTENSIONS)) {
      return;
    }
    outputs
        .behind(prefix.offsets(), piece)
        .map(this::reach)
        .filter(longer -> !longer.isStart())
        .ifPresent(longer -> {
          prefix.extensions().add(new Prefix.Extension(prefix, piece, longer));
          extensions++;
        });
  }

  /// The prefix up to these offsets; the start when there is no room for another one.
  private Prefix reach(int[] offsets) {
    Prefix prefix = new Prefix(offsets, order.size());
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
    return order.stream().sorted(Comparator.comparingInt(Prefix::length)).toList();
  }

  /// Whether a prefix is every output as a whole.
  boolean isEnd(Prefix prefix) {
    return outputs.isEnd(prefix.offsets());
  }
}
