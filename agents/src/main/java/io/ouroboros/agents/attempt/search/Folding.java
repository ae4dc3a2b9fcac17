package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Type;

/// Which calls of constants alone a search leaves out. What makes a text of nothing but constants
/// makes a constant that rows have no reason for, at the price of the number in it: `pad.right "" 4
/// "."` for four dots, or `str.from_int 1` for a mark that some rows have by chance.
enum Folding {
  /// None: a grammar that a task brings says itself what may be made.
  NONE,

  /// Those that make texts, but for the number alone.
  BUT_NUMBERS,

  /// Those that make texts.
  TEXTS;

  private static final String NUMBER = "str.from_int";

  boolean leavesOut(Call call) {
    return this != NONE
        && call.type() == Type.TEXT
        && call.isConstant()
        && (this == TEXTS || !call.primitive().name().equals(NUMBER));
  }
}
