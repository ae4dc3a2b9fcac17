package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Operation;
import io.ouroboros.agents.language.Span;
import io.ouroboros.agents.language.Texts;
import io.ouroboros.agents.language.Type;
import java.util.Arrays;

/// Runs calls on all rows. A call whose arguments are the same on every row runs once.
final class Executor {
  private final TextPool pool;
  private final Meter meter;
  private final int[] texts;
  private final long[] integers;
  private final boolean[] truths;
  private final long[] words;
  private final Column.Texts textColumn;
  private final Column.Longs integerColumn;
  private final Column.Bools truthColumn;
  private final Column.Longs wordColumn;
  private Column result;
  private boolean complete;

  Executor(KnownRows rows, Meter meter) {
    pool = rows.pool();
    this.meter = meter;
    texts = new int[rows.count()];
    integers = new long[rows.count()];
    truths = new boolean[rows.count()];
    words = new long[rows.count()];
    textColumn = new Column.Texts(pool, texts);
    integerColumn = new Column.Longs(Type.INT, integers);
    truthColumn = new Column.Bools(truths);
    wordColumn = new Column.Longs(Type.BITS, words);
    result = textColumn;
  }

  /// The results of the last call; valid until the next one.
  Column result() {
    return result;
  }

  /// Whether there was room for all texts of the last call; the rows of others have the number
  /// [TextPool#FULL].
  boolean isComplete() {
    return complete;
  }

  /// Runs a call.
  ///
  /// @param always whether to make room for new texts where there is none
  /// @return false when the search was interrupted meanwhile; there is no result then
  boolean run(Call call, boolean always) {
    int rows = call.varies() ? texts.length : 1;
    complete = true;
    boolean done =
        switch (call.primitive().operation()) {
          case Operation.ToText operation -> texts(operation, call, rows, always);
          case Operation.ToPart operation -> parts(operation, call, rows, always);
          case Operation.ToInt operation -> integers(operation, call, rows);
          case Operation.ToBool operation -> truths(operation, call, rows);
          case Operation.ToBits operation -> words(operation, call, rows);
        };
    return done;
  }

  private boolean texts(Operation.ToText operation, Call call, int rows, boolean always) {
    result = textColumn;
    for (int row = 0; row < rows; row++) {
      call.moveTo(row);
      String text = Texts.cut(operation.apply(call));
      texts[row] = number(text, call, always);
      complete &= texts[row] != TextPool.FULL;
      if (!meter.work(call.read())) {
        return false;
      }
    }
    Arrays.fill(texts, rows, texts.length, texts[0]);
    return true;
  }

  private int number(String text, Call call, boolean always) {
    if (text.isEmpty()) {
      return TextPool.EMPTY;
    }
    int known = call.number(text);
    if (known != Call.NONE) {
      return known;
    }
    return always ? pool.numberAlways(text) : pool.number(text);
  }

  private boolean parts(Operation.ToPart operation, Call call, int rows, boolean always) {
    result = textColumn;
    for (int row = 0; row < rows; row++) {
      call.moveTo(row);
      int whole = call.textNumber(0);
      long span = operation.apply(call);
      texts[row] =
          always ? pool.numberAlways(Span.in(pool.text(whole), span)) : pool.part(whole, span);
      complete &= texts[row] != TextPool.FULL;
      if (!meter.work(call.read())) {
        return false;
      }
    }
    Arrays.fill(texts, rows, texts.length, texts[0]);
    return true;
  }

  private boolean integers(Operation.ToInt operation, Call call, int rows) {
    result = integerColumn;
    for (int row = 0; row < rows; row++) {
      call.moveTo(row);
      integers[row] = operation.apply(call);
      if (!meter.work(call.read())) {
        return false;
      }
    }
    Arrays.fill(integers, rows, integers.length, integers[0]);
    return true;
  }

  private boolean truths(Operation.ToBool operation, Call call, int rows) {
    result = truthColumn;
    for (int row = 0; row < rows; row++) {
      call.moveTo(row);
      truths[row] = operation.apply(call);
      if (!meter.work(call.read())) {
        return false;
      }
    }
    Arrays.fill(truths, rows, truths.length, truths[0]);
    return true;
  }

  private boolean words(Operation.ToBits operation, Call call, int rows) {
    result = wordColumn;
    for (int row = 0; row < rows; row++) {
      call.moveTo(row);
      words[row] = operation.apply(call);
    }
    Arrays.fill(words, rows, words.length, words[0]);
    return meter.work(rows);
  }
}
