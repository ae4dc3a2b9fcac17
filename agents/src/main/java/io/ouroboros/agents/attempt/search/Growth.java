package io.ouroboros.agents.attempt.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/// Prefixes of all outputs at once, grown by pieces [1]: a piece extends a prefix when its text
/// stands behind it on every row. Which prefixes and extensions there are does not depend on costs.
/* [1] W. Lee, Combining the top-down propagation and bottom-up enumeration for inductive program
 * synthesis, POPL 2021; here the propagation runs forward and keeps a graph, so that the cheapest
 * path is found instead of the first one. */
final class Growth {
  private static final int MOST_PREFIXES = 20_000;
  private static final int LONGEST_PART = 8;

  /// Extensions tried before anything else has to keep up with them, and how many of all
  /// evaluations they may be after that: one in so many.
  private static final int TRIED_AT_ONCE = 4_000;

  private static final int SHARE_OF = 2;

  /// In so many outputs a run must end where something is filled up.
  private static final int FILLABLE = 2;

  /// How much dearer than the cheapest program those are that merit may still prefer.
  private static final double BITS_BEYOND = 10;

  private final Outputs outputs;
  private final Meter meter;
  private final int mostExtensions;
  private final Function<String, Optional<Piece>> constants;
  private final Rest rest;

  /// The pieces whose first text stands at each offset of the first output, the shortest first.
  private final List<List<Piece>> standing = new ArrayList<>();

  private final HashIndex index = new HashIndex();
  private final List<Prefix> order = new ArrayList<>();

  private final Agenda agenda = new Agenda();

  /// The prefixes from which some way leads to the end.
  private final List<Prefix> leading = new ArrayList<>();

  private final int[] behind;
  private List<Prefix> sorted = List.of();
  private int extensions;
  private int tried;

  /// The least that a way to the end is known to cost, about.
  private int ends = Piece.NONE;

  /// @param constants makes a piece of what all outputs have in common somewhere; empty when such a
  ///   constant is known already, or not allowed
  /// @param mostExtensions how many to make
  /// @param rest what is taken to lie behind a prefix
  Growth(
      Outputs outputs,
      Function<String, Optional<Piece>> constants,
      int mostExtensions,
      Rest rest,
      Meter meter) {
    this.outputs = outputs;
    this.constants = constants;
    this.meter = meter;
    this.mostExtensions = mostExtensions;
    this.rest = rest;
    for (int offset = 0; offset <= outputs.first().length(); offset++) {
      standing.add(new ArrayList<>());
    }
    behind = outputs.start();
    agenda.offer(reach(behind), 0, 0);
  }

  /// Whether texts could be pieces.
  ///
  /// @param key what of the texts counts
  boolean fits(Column texts, IntUnaryOperator key) {
    return outputs.hold(texts, key, meter);
  }

  /// The piece of a column's texts.
  Piece piece(Column texts) {
    return outputs.piece(texts);
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

  /// Takes the first pieces, which [#fits], before anything is extended.
  void begin(List<Piece> pieces) {
    pieces.forEach(this::stand);
    expand();
  }

  private void extendAll(Piece piece) {
    boolean[] stands = stand(piece);
    for (Prefix prefix : agenda.extended()) {
      if (stands[prefix.offsets()[0]]) {
        extend(prefix, piece);
      }
    }
  }

  /// Notes where a piece's first text stands in the first output.
  private boolean[] stand(Piece piece) {
    String whole = outputs.first();
    String first = outputs.first(piece);
    boolean[] stands = new boolean[standing.size()];
    int offset = whole.indexOf(first);
    while (offset >= 0) {
      stands[offset] = true;
      insert(piece, first.length(), standing.get(offset));
      offset = offset < whole.length() ? whole.indexOf(first, offset + 1) : -1;
    }
    return stands;
  }

  /// Inserts a piece behind those whose first text is not longer.
  private void insert(Piece piece, int size, List<Piece> pieces) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (outputs.first(pieces.get(middle)).length() <= size) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    pieces.add(low, piece);
  }

  /// Extends the most promising prefixes, as far as tries keep to their share.
  private void expand() {
    while (tried < TRIED_AT_ONCE + meter.spent() / SHARE_OF
        && meter.mayGoOn()
        && agenda.hasNext(rest.isBound() ? ends + Costs.steps(BITS_BEYOND) : Piece.NONE)) {
      Prefix prefix = agenda.next();
      for (Piece piece : standing.get(prefix.offsets()[0])) {
        extend(prefix, piece);
      }
      offerConstants(outputs.common(prefix.offsets()));
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
    if (!outputs.mayHold(prefix.offsets(), piece) || (rest.isBound() && !mayLead(prefix, piece))) {
      return;
    }
    if (extensions == mostExtensions || !meter.spend(Counted.EXTENSIONS)) {
      return;
    }
    tried++;
    if (!outputs.moveBehind(prefix.offsets(), piece, behind)) {
      return;
    }
    Prefix longer = reach(behind);
    if (!longer.isStart()) {
      prefix.extendTo(longer, piece);
      piece.extend();
      extensions++;
      if (longer.leads()) {
        lead(prefix);
      }
      if (longer.isEnd()) {
        ends = Math.min(ends, prefix.steps() + piece.tailSteps());
      } else {
        agenda.offer(
            longer, prefix.steps() + rest.ofJoin() + piece.headSteps(), rest.behind(behind));
      }
    }
  }

  /// Whether some way may lead from behind a piece to the end.
  private boolean mayLead(Prefix prefix, Piece piece) {
    return outputs.moveBy(prefix.offsets(), piece, behind) && rest.behind(behind) < Piece.NONE;
  }

  /// Notes that some way leads from a prefix to the end, and so from each that it extends.
  private void lead(Prefix prefix) {
    Deque<Prefix> open = new ArrayDeque<>(List.of(prefix));
    while (!open.isEmpty()) {
      Prefix next = open.removeLast();
      if (!next.leads()) {
        leading.add(next);
        open.addAll(next.lead());
      }
    }
  }

  /// The prefix up to these offsets; the start when there is no room for another one.
  ///
  /// @param offsets copied when they are new
  private Prefix reach(int[] offsets) {
    int hash = Arrays.hashCode(offsets);
    int number = index.first(hash);
    while (number != HashIndex.NONE && !Arrays.equals(order.get(number).offsets(), offsets)) {
      number = index.next(hash);
    }
    if (number != HashIndex.NONE) {
      return order.get(number);
    }
    return order.size() == MOST_PREFIXES ? order.getFirst() : add(offsets.clone(), hash);
  }

  private Prefix add(int[] offsets, int hash) {
    Prefix prefix = new Prefix(offsets, index.add(hash), outputs.isEnd(offsets));
    order.add(prefix);
    return prefix;
  }

  /// The offsets behind what begins behind one prefix and is filled up from another one on; empty
  /// when the outputs do not go on so.
  Optional<int[]> filled(Prefix from, Prefix to, Filling.Way way) {
    return outputs.filled(from.offsets(), to.offsets(), way.fill().mark(), way.fill().width());
  }

  /// The cheapest prefixes behind which something may be filled up in several outputs.
  List<Prefix> fillable(Filling.Way way, int most) {
    int several = Math.min(FILLABLE, outputs.count());
    return order.stream()
        .filter(prefix ->
            meter.work()
                && outputs.fillable(prefix.offsets(), way.fill().mark(), way.fill().width())
                    >= several)
        .sorted(Comparator.comparingInt(Prefix::steps))
        .limit(most)
        .toList();
  }

  /// All prefixes, each before those that extend it.
  List<Prefix> all() {
    return order.stream()
        .sorted(Comparator.comparingInt(Prefix::length).thenComparingInt(Prefix::number))
        .toList();
  }

  /// How many prefixes there are.
  int count() {
    return order.size();
  }

  /// Whether some way leads from the start to the end.
  boolean isJoined() {
    return order.getFirst().leads();
  }

  /// The prefixes before the end from which some way leads there, each before those that extend it.
  List<Prefix> sorted() {
    if (sorted.size() < leading.size()) {
      sorted =
          leading.stream()
              .sorted(Comparator.comparingInt(Prefix::length).thenComparingInt(Prefix::number))
              .toList();
    }
    return sorted;
  }
}
