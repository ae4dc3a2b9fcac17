package io.ouroboros.learner.model;

import io.ouroboros.agents.goal.Example;
import java.util.ArrayList;
import java.util.List;

/// The rows of a batch of goals as a network reads them, laid out as [B, K, T, 4] and padded with
/// zeros. See [RowTokens] for the four numbers of a token.
final class Tokens {
  /// At most so many rows of a goal are read.
  static final int ROWS = 16;

  private final List<List<RowTokens>> goals;
  private final int rows;
  private final int tokens;

  private Tokens(List<List<RowTokens>> goals) {
    this.goals = goals;
    rows = goals.stream().mapToInt(List::size).max().orElse(1);
    tokens = goals.stream().flatMap(List::stream).mapToInt(RowTokens::count).max().orElse(1);
  }

  /// Reads a batch.
  ///
  /// @param goals the rows to read of each goal, at least one each
  /// @param rowTokens the longest row; longer values are cut in their middle
  static Tokens of(List<List<Example>> goals, int rowTokens) {
    List<List<RowTokens>> encoded = new ArrayList<>();
    for (List<Example> goal : goals) {
      encoded.add(goal.stream().limit(ROWS).map(it -> RowTokens.of(it, rowTokens)).toList());
    }
    return new Tokens(encoded);
  }

  /// B, K, T, 4.
  long[] shape() {
    return new long[] {goals.size(), rows, tokens, RowTokens.NUMBERS};
  }

  /// The numbers in the order of the shape.
  long[] numbers() {
    long[] numbers = new long[goals.size() * rows * tokens * RowTokens.NUMBERS];
    for (int goal = 0; goal < goals.size(); goal++) {
      for (int row = 0; row < goals.get(goal).size(); row++) {
        goals.get(goal).get(row).copyTo(numbers, (goal * rows + row) * tokens * RowTokens.NUMBERS);
      }
    }
    return numbers;
  }
}
