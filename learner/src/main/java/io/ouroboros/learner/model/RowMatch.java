package io.ouroboros.learner.model;

import java.util.List;

/// How well each byte of a row matches the other side: the length of the longest run of bytes
/// around it that occurs in an input and in the output.
///
/// Levels: 0 occurs only on this side, 1 matches but for the case, 2 matches alone, 3 in a run of 2
/// or 3, 4 in a longer run.
final class RowMatch {
  static final int LEVELS = 5;

  private static final int RUN = 2;
  private static final int LONG_RUN = 4;

  private final int[][] inputs;
  private final int[] output;

  RowMatch(List<byte[]> inputs, byte[] output) {
    this.inputs = new int[inputs.size()][];
    this.output = new int[output.length];
    for (int column = 0; column < inputs.size(); column++) {
      this.inputs[column] = new int[inputs.get(column).length];
      match(inputs.get(column), this.inputs[column], output);
    }
  }

  /// The levels of the bytes of an input.
  int[] input(int column) {
    return inputs[column];
  }

  /// The levels of the bytes of the output.
  int[] output() {
    return output;
  }

  /// Walks the diagonals of the comparison, run by run.
  private void match(byte[] input, int[] levels, byte[] other) {
    for (int shift = 1 - input.length; shift < other.length; shift++) {
      int start = Math.max(0, -shift);
      int end = Math.min(input.length, other.length - shift);
      int place = start;
      while (place < end) {
        int run = run(input, place, other, shift, end);
        int level = level(input[place], other[place + shift], run);
        int next = place + Math.max(1, run);
        for (; place < next; place++) {
          levels[place] = Math.max(levels[place], level);
          output[place + shift] = Math.max(output[place + shift], level);
        }
      }
    }
  }

  private static int run(byte[] input, int start, byte[] other, int shift, int end) {
    int place = start;
    while (place < end && input[place] == other[place + shift]) {
      place++;
    }
    return place - start;
  }

  private static int level(byte one, byte other, int run) {
    if (run == 0) {
      return Character.toLowerCase(one) == Character.toLowerCase(other) ? 1 : 0;
    }
    return run < RUN ? 2 : run < LONG_RUN ? 3 : 4;
  }
}
