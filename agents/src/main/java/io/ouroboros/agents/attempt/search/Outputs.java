package io.ouroboros.agents.attempt.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The outputs of some shown rows, and the texts that stand at offsets into all of them at once.
/// Offsets count UTF-16 units, one a row.
final class Outputs {
  private final int[] rows;
  private final String[] texts;

  private Outputs(int[] rows, String[] texts) {
    this.rows = rows;
    this.texts = texts;
  }

  /// The outputs of some rows of a column.
  ///
  /// @param rows at least one
  static Outputs of(Column column, RowMask rows) {
    int[] numbers = rows.rows();
    return new Outputs(
        numbers, Arrays.stream(numbers).mapToObj(column::text).toArray(String[]::new));
  }

  /// The offsets before every output.
  int[] start() {
    return new int[texts.length];
  }

  /// Whether these are the offsets behind every output.
  boolean isEnd(int[] offsets) {
    for (int i = 0; i < texts.length; i++) {
      if (offsets[i] != texts[i].length()) {
        return false;
      }
    }
    return true;
  }

  /// Whether texts could be pieces: each is part of its output, and one is not empty.
  ///
  /// @param key what of the texts counts, both as numbers of their pool
  /// @param meter told of the work; when it interrupts, the texts count as no pieces
  boolean hold(Column column, IntUnaryOperator key, Meter meter) {
    boolean anything = false;
    for (int i = 0; i < texts.length; i++) {
      String text = column.text(rows[i], key);
      if (!meter.work(texts[i].length()) || !texts[i].contains(text)) {
        return false;
      }
      anything |= !text.isEmpty();
    }
    return anything;
  }

  /// Whether a piece may stand at these offsets, as far as the output tells of which it is the
  /// longest part.
  boolean mayHold(int[] offsets, Piece piece) {
    int telling = piece.telling();
    return texts[telling].startsWith(piece.tellingText(), offsets[telling]);
  }

  /// The piece of a column's texts.
  Piece piece(Column column) {
    int telling = telling(column);
    return new Piece(column, telling, column.text(rows[telling]));
  }

  /// Where the longest text of a column is: the number of the output, from 0.
  private int telling(Column column) {
    int telling = 0;
    for (int i = 1; i < rows.length; i++) {
      if (column.text(rows[i]).length() > column.text(rows[telling]).length()) {
        telling = i;
      }
    }
    return telling;
  }

  /// Finds the offsets behind a piece that stands at these offsets.
  ///
  /// @param behind gets them
  /// @return false when the piece does not stand there; `behind` holds anything then
  boolean moveBehind(int[] offsets, Piece piece, int[] behind) {
    for (int i = 0; i < texts.length; i++) {
      String text = piece.text(rows[i]);
      if (!texts[i].startsWith(text, offsets[i])) {
        return false;
      }
      behind[i] = offsets[i] + text.length();
    }
    return true;
  }

  /// Finds the offsets that are behind a piece if it stands at these offsets.
  ///
  /// @param behind gets them
  /// @return false when the piece is too long; `behind` holds anything then
  boolean moveBy(int[] offsets, Piece piece, int[] behind) {
    for (int i = 0; i < texts.length; i++) {
      behind[i] = offsets[i] + piece.text(rows[i]).length();
      if (behind[i] > texts[i].length()) {
        return false;
      }
    }
    return true;
  }

  /// In how many outputs what begins at these offsets may be filled up behind.
  ///
  /// @param width in code points
  int fillable(int[] offsets, String mark, int width) {
    int fillable = 0;
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i];
      if (text.codePointCount(offsets[i], text.length()) >= width) {
        int end = text.offsetByCodePoints(offsets[i], width);
        if (text.startsWith(mark, end - mark.length()) && !text.startsWith(mark, end)) {
          fillable++;
        }
      }
    }
    return fillable;
  }

  /// The offsets behind a part that is filled up behind: it begins at some offsets and is filled up
  /// from others on, which are not before them.
  ///
  /// @param width in code points
  /// @return empty when no output goes on so, or one does not
  Optional<int[]> filled(int[] from, int[] to, String mark, int width) {
    int[] behind = to.clone();
    for (int i = 0; i < texts.length; i++) {
      int lacking = width - texts[i].codePointCount(from[i], to[i]);
      for (; lacking > 0; lacking--) {
        if (!texts[i].startsWith(mark, behind[i])) {
          return Optional.empty();
        }
        behind[i] += mark.length();
      }
    }
    return Arrays.equals(to, behind) ? Optional.empty() : Optional.of(behind);
  }

  /// The parts between two offsets into each output.
  List<String> between(int[] from, int[] to) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> texts[i].substring(from[i], to[i]))
        .toList();
  }

  /// How many units of an output are behind these offsets, on average.
  double lacking(int[] offsets) {
    double lacking = 0;
    for (int i = 0; i < texts.length; i++) {
      lacking += texts[i].length() - offsets[i];
    }
    return lacking / texts.length;
  }

  /// What every output continues with at these offsets; empty at the end of one.
  String common(int[] offsets) {
    int common = texts[0].length() - offsets[0];
    for (int i = 1; i < texts.length && common > 0; i++) {
      int same = 0;
      int most = Math.min(common, texts[i].length() - offsets[i]);
      while (same < most
          && texts[i].charAt(offsets[i] + same) == texts[0].charAt(offsets[0] + same)) {
        same++;
      }
      common = same;
    }
    return texts[0].substring(offsets[0], offsets[0] + common);
  }

  /// The characters that every output has.
  List<String> letters() {
    return texts[0]
        .codePoints()
        .distinct()
        .mapToObj(Character::toString)
        .filter(letter -> Arrays.stream(texts).allMatch(text -> text.contains(letter)))
        .toList();
  }

  /// How many there are.
  int count() {
    return texts.length;
  }

  /// An output.
  String text(int index) {
    return texts[index];
  }

  /// What a piece contributes to an output.
  String text(Piece piece, int index) {
    return piece.text(rows[index]);
  }

  /// The first output.
  String first() {
    return texts[0];
  }

  /// What a piece contributes to the first output.
  String first(Piece piece) {
    return piece.text(rows[0]);
  }
}
