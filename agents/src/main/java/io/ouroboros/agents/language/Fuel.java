package io.ouroboros.agents.language;

import java.util.List;

/// What running a program on one row may still cost, in steps: one for each call, and one for each
/// UTF-16 unit of a text that goes into it or comes out of it.
public final class Fuel {
  /// Enough for any program of 60 nodes: four arguments and a result each, all as long as can be.
  public static final long USUAL = 60L * (1 + 5 * Texts.LONGEST);

  private final long most;
  private long burnt;

  private Fuel(long most) {
    this.most = most;
  }

  /// As much as every run of a program gets.
  static Fuel usual() {
    return new Fuel(USUAL);
  }

  /// How many steps were taken.
  long burnt() {
    return burnt;
  }

  /// Takes steps.
  ///
  /// @return false when they were more than was left
  boolean burn(long steps) {
    burnt += steps;
    return burnt <= most;
  }

  /// The steps that a call takes, beside those of its result.
  public static long steps(List<Value> arguments) {
    long steps = 1;
    for (Value argument : arguments) {
      steps += steps(argument);
    }
    return steps;
  }

  /// The steps that a value is worth.
  public static long steps(Value value) {
    return value instanceof Value.Text(String text) ? text.length() : 0;
  }
}
