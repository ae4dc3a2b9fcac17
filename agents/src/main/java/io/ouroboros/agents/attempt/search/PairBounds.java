package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The least that known pieces cost which make the rest of all outputs: at least what it takes to
/// make the rests of two of them [1], which is found exactly, and for several pairs the most.
/* [1] J. Culberson, J. Schaeffer, Pattern Databases, Computational Intelligence 14(3), 1998: exact
 * costs in an abstraction guide the search; here the abstraction forgets all outputs but two. */
final class PairBounds implements Rest {
  private static final int MOST_PAIRS = 3;
  private static final int MOST_PLACES = 60_000;

  private final List<Pair> pairs;
  private final int ofJoin;

  private PairBounds(List<Pair> pairs, int ofJoin) {
    this.pairs = pairs;
    this.ofJoin = ofJoin;
  }

  /// The bounds that pieces give; empty where the outputs are too long, or the work is interrupted.
  ///
  /// @param ofJoin the steps that each joined piece costs on top of its own
  static Optional<Rest> of(Outputs outputs, List<Piece> pieces, int ofJoin, Meter meter) {
    List<Pair> pairs = new ArrayList<>();
    for (int pair = 0; pair < MOST_PAIRS && (pair == 0 || 2 * pair < outputs.count()); pair++) {
      int left = 2 * pair;
      int right = (left + 1) % outputs.count();
      String first = outputs.text(left);
      String second = outputs.text(right);
      if ((1L + first.length()) * (1L + second.length()) > MOST_PLACES) {
        return Optional.empty();
      }
      PairCosts costs = new PairCosts(first, second, ofJoin);
      for (Piece piece : pieces) {
        if (meter.work(first.length() + second.length())) {
          costs.add(piece, outputs.text(piece, left), outputs.text(piece, right));
        }
      }
      if (!costs.find(meter)) {
        return Optional.empty();
      }
      pairs.add(new Pair(left, right, costs));
    }
    return Optional.of(new PairBounds(List.copyOf(pairs), ofJoin));
  }

  @Override
  public int behind(int[] offsets) {
    int most = 0;
    for (Pair pair : pairs) {
      most = Math.max(most, pair.costs.behind(offsets[pair.left], offsets[pair.right]));
    }
    return Math.min(most, Piece.NONE);
  }

  @Override
  public int ofJoin() {
    return ofJoin;
  }

  @Override
  public boolean isBound() {
    return true;
  }

  private record Pair(int left, int right, PairCosts costs) {}
}
