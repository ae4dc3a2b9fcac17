package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Prefixes of all outputs at once, grown by pieces [1]: a state is an offset into every output, a
/// piece leads from a state to another when its text stands at the offset on every row. Which
/// states and pieces there are does not depend on costs.
/* [1] W. Lee, Combining the top-down propagation and bottom-up enumeration for inductive program
 * synthesis, POPL 2021; here the propagation runs forward and keeps a graph, so that the cheapest
 * path is found instead of the first one. */
final class Growth {
  private static final int MOST_STATES = 3_000;
  private static final int MOST_EDGES = 60_000;
  private static final int LONGEST_PART = 8;

  private final Target target;
  private final String[] outputs;
  private final Meter meter;
  private final Function<String, Optional<Piece>> constants;
  private final Map<String, List<Piece>> byFirstText = new HashMap<>();
  private final Map<State, State> states = new HashMap<>();
  private final List<State> order = new ArrayList<>();
  private int edges;
  private int expanded;

  /// @param constants makes a piece of what all outputs have in common somewhere; empty when such a
  ///   constant is known already, or not allowed
  Growth(Target target, Function<String, Optional<Piece>> constants, Meter meter) {
    this.target = target;
    outputs = target.outputs().toArray(String[]::new);
    this.constants = constants;
    this.meter = meter;
    reach(new int[this.outputs.length]);
  }

  /// Whether a column's texts could be pieces: each is part of its output, and one is not empty.
  boolean fits(Column.Texts column) {
    boolean anything = false;
    for (int row = 0; row < outputs.length; row++) {
      String text = column.text(target.rows().get(row));
      if (!outputs[row].contains(text)) {
        return false;
      }
      anything |= !text.isEmpty();
    }
    return anything;
  }

  /// Takes a new piece, which [#fits], and follows it from every state.
  void add(Piece piece) {
    followFromAll(piece);
    expand();
  }

  private void followFromAll(Piece piece) {
    byFirstText
        .computeIfAbsent(piece.text(target.rows().getFirst()), _ -> new ArrayList<>())
        .add(piece);
    for (int i = 0; i < expanded; i++) {
      State state = order.get(i);
      if (outputs[0].startsWith(piece.text(target.rows().getFirst()), state.offsets[0])) {
        follow(state, piece);
      }
    }
  }

  private void expand() {
    while (expanded < order.size() && meter.mayGoOn()) {
      State state = order.get(expanded);
      String common = common(state);
      for (int size = 1; size <= Math.min(common.length(), LONGEST_PART); size++) {
        constants.apply(common.substring(0, size)).ifPresent(this::followFromAll);
      }
      constants.apply(common).ifPresent(this::followFromAll);
      expanded++;
      int from = state.offsets[0];
      for (int to = from; to <= outputs[0].length(); to++) {
        byFirstText
            .getOrDefault(outputs[0].substring(from, to), List.of())
            .forEach(piece -> follow(state, piece));
      }
    }
  }

  /// Tries one extension: one evaluation.
  private void follow(State state, Piece piece) {
    if (edges == MOST_EDGES || !meter.spend()) {
      return;
    }
    int[] to = new int[outputs.length];
    for (int row = 0; row < to.length; row++) {
      String text = piece.text(target.rows().get(row));
      if (!outputs[row].startsWith(text, state.offsets[row])) {
        return;
      }
      to[row] = state.offsets[row] + text.length();
    }
    State next = reach(to);
    if (next.number() != State.START) {
      state.edges.add(new Edge(state, piece, next));
      edges++;
    }
  }

  /// The state of these offsets; the start when there is no room for another one.
  private State reach(int[] offsets) {
    State state = new State(offsets, order.size());
    State known = states.get(state);
    if (known != null) {
      return known;
    }
    if (order.size() == MOST_STATES) {
      return order.getFirst();
    }
    states.put(state, state);
    order.add(state);
    return state;
  }

  /// The states, each before those that its pieces lead to.
  List<State> sorted() {
    return order.stream().sorted(Comparator.comparingInt(State::progress)).toList();
  }

  /// Whether a state is the end of every output.
  boolean isEnd(State state) {
    for (int row = 0; row < outputs.length; row++) {
      if (state.offsets[row] != outputs[row].length()) {
        return false;
      }
    }
    return true;
  }

  /// What every output continues with at a state; empty at the end of one.
  private String common(State state) {
    String common = outputs[0].substring(state.offsets[0]);
    for (int row = 1; row < outputs.length && !common.isEmpty(); row++) {
      int same = 0;
      String output = outputs[row];
      int from = state.offsets[row];
      while (same < common.length()
          && from + same < output.length()
          && output.charAt(from + same) == common.charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    return common;
  }

  /// The beginning of every output.
  State start() {
    return order.getFirst();
  }

  /// Offsets into every output, in UTF-16 units.
  static final class State {
    /// The number of the state at the beginning of every output.
    static final int START = 0;

    private final int[] offsets;
    private final int number;
    private final List<Edge> edges = new ArrayList<>();

    private State(int[] offsets, int number) {
      this.offsets = offsets;
      this.number = number;
    }

    /// Counts the states from 0, the start.
    int number() {
      return number;
    }

    /// What leads on from here.
    List<Edge> edges() {
      return edges;
    }

    private int progress() {
      return Arrays.stream(offsets).sum();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof State that && Arrays.equals(offsets, that.offsets);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(offsets);
    }
  }

  /// The texts to be made.
  ///
  /// @param rows their rows in columns, at least one
  record Target(List<Integer> rows, List<String> outputs) {
    /// Some rows of a column.
    static Target of(Column.Texts column, BitSet rows) {
      List<Integer> numbers = rows.stream().boxed().toList();
      return new Target(numbers, numbers.stream().map(column::text).toList());
    }
  }

  /// A piece that leads from a state to another.
  record Edge(State from, Piece piece, State to) {}
}
