package io.ouroboros.learner.model;

import io.ouroboros.agents.goal.Example;
import java.util.List;
import java.util.random.RandomGenerator;

/// What a network reads of the goals of a batch: the tokens of their rows, [B, K, T, 4], and the
/// relations that hold in the rows, [B, K, R]. Both are padded with zeros. See [RowTokens] for the
/// four numbers of a token, [RowSignature] for the relations.
final class GoalRows {
  /// At most so many rows of a goal are read.
  static final int ROWS = 16;

  private final int goals;
  private final int rows;
  private final int length;
  private final long[] tokens;
  private final float[] relations;

  /// Reads a batch.
  ///
  /// @param batch the rows to read of each goal, at least one each
  /// @param rowTokens the longest row; longer values are cut in their middle
  GoalRows(List<List<Example>> batch, int rowTokens) {
    List<List<Example>> read =
        batch.stream().map(goal -> goal.stream().limit(ROWS).toList()).toList();
    List<List<RowTokens>> encoded =
        read.stream()
            .map(goal -> goal.stream().map(row -> RowTokens.of(row, rowTokens)).toList())
            .toList();
    goals = batch.size();
    rows = read.stream().mapToInt(List::size).max().orElse(1);
    length = encoded.stream().flatMap(List::stream).mapToInt(RowTokens::count).max().orElse(1);
    tokens = new long[goals * rows * length * RowTokens.NUMBERS];
    relations = new float[goals * rows * RowSignature.BUCKETS];
    for (int goal = 0; goal < goals; goal++) {
      for (int row = 0; row < read.get(goal).size(); row++) {
        int at = goal * rows + row;
        encoded.get(goal).get(row).copyTo(tokens, at * length * RowTokens.NUMBERS);
        RowSignature.addTo(relations, at * RowSignature.BUCKETS, read.get(goal).get(row));
      }
    }
  }

  /// Leaves some bytes and relations out at random [1]; what is left of the relations grows by as
  /// much as they lose in the mean.
  ///
  /// @param share that is left out, in [0, 1)
  // [1] Srivastava et al.: Dropout, JMLR 2014; here on what is read alone.
  void leaveOut(double share, RandomGenerator random) {
    for (int token = 0; token < tokens.length; token += RowTokens.NUMBERS) {
      if (RowTokens.isByte(tokens[token]) && random.nextDouble() < share) {
        tokens[token] = RowTokens.PADDING;
      }
    }
    for (int relation = 0; relation < relations.length; relation++) {
      if (relations[relation] != 0) {
        double kept = random.nextDouble() < share ? 0 : relations[relation] / (1 - share);
        relations[relation] = (float) kept;
      }
    }
  }

  /// In the order of their shape.
  long[] tokens() {
    return tokens.clone();
  }

  /// B, K, T, 4.
  long[] tokensShape() {
    return new long[] {goals, rows, length, RowTokens.NUMBERS};
  }

  /// In the order of their shape.
  float[] relations() {
    return relations.clone();
  }

  /// B, K, R.
  long[] relationsShape() {
    return new long[] {goals, rows, RowSignature.BUCKETS};
  }
}
