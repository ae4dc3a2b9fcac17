package io.ouroboros.learner.model;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.BitsLiteral;
import io.ouroboros.agents.language.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One row as a network reads it: one token a byte of the UTF-8 of each value, and before each
/// value a token that marks its type.
///
/// Four numbers say what a token is: its byte or mark; the segment, which is the column; the place
/// within the value; and how well the byte matches the other side of the row ([RowMatch]), which
/// shows what is copied.
final class RowTokens {
  /// 0 pads, 1 to 3 mark types, and a byte b is b + 4.
  static final int BYTE_IDS = 260;

  /// Segments of the first input columns, and the last one for the output; further columns share.
  static final int SEGMENTS = 8;

  /// The numbers of a token.
  static final int NUMBERS = 4;

  /// The first number of what is no token.
  static final long PADDING = 0;

  private static final int FIRST_BYTE = 4;

  private final int bound;
  private final List<long[]> tokens = new ArrayList<>();

  private RowTokens(int bound) {
    this.bound = bound;
  }

  /// Reads a row.
  ///
  /// @param bound the most tokens; values are cut in their middle to one length so that they fit
  static RowTokens of(Example example, int bound) {
    List<Value> values = new ArrayList<>(example.inputs());
    values.add(example.output());
    List<byte[]> fields = cut(values.stream().map(RowTokens::bytes).toList(), bound);
    RowMatch match = new RowMatch(fields.subList(0, fields.size() - 1), fields.getLast());
    RowTokens row = new RowTokens(bound);
    for (int column = 0; column < fields.size() - 1; column++) {
      int segment = Math.min(column, SEGMENTS - 2);
      row.add(values.get(column), fields.get(column), segment, match.input(column));
    }
    row.add(values.getLast(), fields.getLast(), SEGMENTS - 1, match.output());
    return row;
  }

  private void add(Value value, byte[] field, int segment, int[] levels) {
    add(mark(value), segment, 0, 0);
    for (int place = 0; place < field.length; place++) {
      add(FIRST_BYTE + (field[place] & 0xff), segment, place + 1, levels[place]);
    }
  }

  private void add(int id, int segment, int place, int match) {
    if (tokens.size() < bound) {
      tokens.add(new long[] {id, segment, Math.min(place, bound - 1), match});
    }
  }

  /// Whether the first number of a token stands for a byte, rather than for a mark or for nothing.
  static boolean isByte(long id) {
    return id >= FIRST_BYTE;
  }

  /// How many tokens.
  int count() {
    return tokens.size();
  }

  void copyTo(long[] numbers, int start) {
    for (int index = 0; index < tokens.size(); index++) {
      System.arraycopy(tokens.get(index), 0, numbers, start + index * NUMBERS, NUMBERS);
    }
  }

  private static byte[] bytes(Value value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  /// A value as people write it.
  static String text(Value value) {
    return switch (value) {
      case Value.Text it -> it.value();
      case Value.Int it -> Long.toString(it.value());
      case Value.Bool it -> Boolean.toString(it.value());
      case Value.Bits it -> BitsLiteral.printPlain(it.value());
    };
  }

  private static int mark(Value value) {
    return switch (value) {
      case Value.Text _ -> 1;
      case Value.Int _ -> 2;
      case Value.Bool _, Value.Bits _ -> 3;
    };
  }

  private static List<byte[]> cut(List<byte[]> fields, int bound) {
    int length = fields.stream().mapToInt(field -> Math.min(bound, field.length)).max().orElse(0);
    while (length > 1 && fields.size() + total(fields, length) > bound) {
      length--;
    }
    int longest = length;
    return fields.stream().map(field -> ends(field, longest)).toList();
  }

  private static int total(List<byte[]> fields, int length) {
    return fields.stream().mapToInt(field -> Math.min(length, field.length)).sum();
  }

  private static byte[] ends(byte[] field, int length) {
    if (field.length <= length) {
      return field;
    }
    int head = (length + 1) / 2;
    byte[] ends = Arrays.copyOf(field, length);
    System.arraycopy(field, field.length - length + head, ends, head, length - head);
    return ends;
  }
}
