package io.ouroboros.agents.attempt.search;

/// What lies behind a prefix of the outputs, as far as it can be told.
interface Rest {
  /// What a character that is still to be made is taken to cost.
  double BITS_A_CHARACTER = 1.5;

  /// What is taken to be the cost of all that lies behind these offsets, in steps; [Piece#NONE]
  /// when no way leads from there to the end.
  int behind(int[] offsets);

  /// The steps that each joined piece costs on top of its own.
  int ofJoin();

  /// Whether nothing costs less than it is taken to.
  boolean isBound();

  /// The rest by its length alone.
  static Rest byLength(Outputs outputs) {
    return new Rest() {
      @Override
      public int behind(int[] offsets) {
        return Costs.steps(BITS_A_CHARACTER * outputs.lacking(offsets));
      }

      @Override
      public int ofJoin() {
        return 0;
      }

      @Override
      public boolean isBound() {
        return false;
      }
    };
  }
}
