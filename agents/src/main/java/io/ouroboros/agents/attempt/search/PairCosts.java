package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The least that pieces cost which make the rests of two outputs at once.
final class PairCosts {
  private final String left;
  private final String right;
  private final int ofJoin;

  /// The pieces that stand at each offset of the left output.
  private final List<List<Standing>> standing = new ArrayList<>();

  private final int[][] least;

  /// @param ofJoin the steps that each joined piece costs on top of its own
  PairCosts(String left, String right, int ofJoin) {
    this.left = left;
    this.right = right;
    this.ofJoin = ofJoin;
    for (int offset = 0; offset <= left.length(); offset++) {
      standing.add(new ArrayList<>());
    }
    least = new int[left.length() + 1][right.length() + 1];
  }

  /// Takes a piece.
  ///
  /// @param first its text in the left output
  /// @param second its text in the right one
  void add(Piece piece, String first, String second) {
    if (first.isEmpty() && second.isEmpty()) {
      return;
    }
    BitSet places = new BitSet(right.length() + 1);
    for (int at = right.indexOf(second); at >= 0; at = next(right, second, at)) {
      places.set(at);
    }
    Standing stands =
        new Standing(
            first.length(), second.length(), ofJoin + piece.headSteps(), piece.tailSteps(), places);
    for (int at = left.indexOf(first); at >= 0; at = next(left, first, at)) {
      standing.get(at).add(stands);
    }
  }

  private static int next(String text, String part, int at) {
    return at < text.length() ? text.indexOf(part, at + 1) : -1;
  }

  /// Finds the costs, when all pieces are there.
  ///
  /// @param meter told of the work
  /// @return false when the work was interrupted
  boolean find(Meter meter) {
    for (int[] row : least) {
      Arrays.fill(row, Piece.NONE);
    }
    least[left.length()][right.length()] = 0;
    for (int i = left.length(); i >= 0; i--) {
      for (int j = right.length(); j >= 0 && meter.work(1 + standing.get(i).size()); j--) {
        for (Standing piece : standing.get(i)) {
          if (piece.places().get(j)) {
            least[i][j] = Math.min(least[i][j], piece.steps(least, i, j));
          }
        }
      }
    }
    return meter.work(0);
  }

  /// The least that makes all behind two offsets, in steps; at least [Piece#NONE] when nothing
  /// does.
  int behind(int first, int second) {
    return least[first][second];
  }

  /// A piece somewhere in the left output.
  ///
  /// @param places where it stands in the right one
  private record Standing(int first, int second, int head, int tail, BitSet places) {
    int steps(int[][] least, int i, int j) {
      int behind = least[i + first][j + second];
      return behind == 0 ? Math.min(tail, head) : head + behind;
    }
  }
}
