package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Operation;
import io.ouroboros.agents.language.Span;
import io.ouroboros.agents.language.Texts;
import java.util.Arrays;

/// Runs calls on all rows. A call whose arguments are the same on every row runs once.
final class Executor {
  private final TextPool pool;
  private final Meter meter;
  private final long[] numbers;

  private Column result;
  private boolean complete;

  Executor(KnownRows rows, Meter meter) {
    pool = rows.pool();
    this.meter = meter;
    numbers = new long[rows.count()];
    result = new Column(pool, rows.target().type(), numbers);
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
    int rows = call.varies() ? numbers.length : 1;
    if (result.type() != call.type()) {
      result = new Column(pool, call.type(), numbers);
    }
    complete = true;
    boolean done = run(call, rows, always);
    Arrays.fill(numbers, rows, numbers.length, numbers[0]);
    return done;
  }

  /// A switch over the type is cheaper than one over what kind of operation it is.
  private boolean run(Call call, int rows, boolean always) {
    Operation operation = call.primitive().operation();
    return switch (call.type()) {
      case TEXT ->
          operation instanceof Operation.ToPart part
              ? parts(part, call, rows, always)
              : texts((Operation.ToText) operation, call, rows, always);
      case INT -> integers((Operation.ToInt) operation, call, rows);
      case BOOL -> truths((Operation.ToBool) operation, call, rows);
      case BITS -> words((Operation.ToBits) operation, call, rows);
    };
  }

  private boolean texts(Operation.ToText operation, Call call, int rows, boolean always) {
    boolean goesOn = true;
    for (int row = 0; row < rows && goesOn; row++) {
      call.moveTo(row);
      put(row, number(Texts.cut(operation.apply(call)), call, always));
      goesOn = meter.work(call.read());
    }
    return goesOn;
  }

  private int number(String text, Call call, boolean always) {
    if (text.isEmpty()) {
      return TextPool.EMPTY;
    }
    int known = call.numberOf(text);
    if (known != Call.NONE) {
      return known;
    }
    return always ? pool.numberAlways(text) : pool.number(text);
  }

  private boolean parts(Operation.ToPart operation, Call call, int rows, boolean always) {
    boolean goesOn = true;
    for (int row = 0; row < rows && goesOn; row++) {
      call.moveTo(row);
      int whole = call.textNumber(0);
      long span = operation.apply(call);
      put(
          row,
          always ? pool.numberAlways(Span.in(pool.text(whole), span)) : pool.part(whole, span));
      goesOn = meter.work(call.read());
    }
    return goesOn;
  }

  private void put(int row, int text) {
    numbers[row] = text;
    complete &= text != TextPool.FULL;
  }

  private boolean integers(Operation.ToInt operation, Call call, int rows) {
    boolean goesOn = true;
    for (int row = 0; row < rows && goesOn; row++) {
      call.moveTo(row);
      numbers[row] = operation.apply(call);
      goesOn = meter.work(call.read());
    }
    return goesOn;
  }

  private boolean truths(Operation.ToBool operation, Call call, int rows) {
    boolean goesOn = true;
    for (int row = 0; row < rows && goesOn; row++) {
      call.moveTo(row);
      numbers[row] = operation.apply(call) ? 1 : 0;
      goesOn = meter.work(call.read());
    }
    return goesOn;
  }

  private boolean words(Operation.ToBits operation, Call call, int rows) {
    boolean goesOn = true;
    for (int row = 0; row < rows && goesOn; row++) {
      call.moveTo(row);
      numbers[row] = operation.apply(call);
      goesOn = meter.work(call.read());
    }
    return goesOn;
  }
}
