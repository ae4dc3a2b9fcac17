package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.util.Collections;

/// What a leaf costs beyond its symbol: which of the inputs it is, and what a constant spells. A
/// spelled letter is dear, because a program that copies the output's letters explains nothing; a
/// constant that a grammar offers is free.
final class LeafPrices {
  private static final double LETTER_BITS = 6;
  private static final double MARK_BITS = 3;
  private static final double BITS_OF_A_WORD = 2;
  private static final double SELDOM_BITS = 5;
  private static final double BITS_OF_A_USUAL_NUMBER = 3;

  private final Signature signature;
  private final Symbols symbols;
  private final boolean spelled;

  /// @param spelled whether constants cost what they spell
  LeafPrices(Signature signature, Symbols symbols, boolean spelled) {
    this.signature = signature;
    this.symbols = symbols;
    this.spelled = spelled;
  }

  /// The price in bits of a word that is only compared with: it is no answer recited.
  static double ofTheCompared() {
    return BITS_OF_A_WORD;
  }

  /// The price in bits of a number that people often calculate with.
  static double ofTheUsual() {
    return BITS_OF_A_USUAL_NUMBER;
  }

  /// The price in bits of a constant that is put into a text: what seldom is so is dear.
  double ofTheInserted(Term leaf) {
    return bits(leaf) + (isMark(leaf) ? 0 : SELDOM_BITS);
  }

  private static boolean isMark(Term leaf) {
    return leaf instanceof Term.Constant(Value.Text(String text))
        && !text.isEmpty()
        && text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /// The price of a leaf in bits, not negative.
  double bits(Term leaf) {
    return switch (leaf) {
      case Term.Input input -> Costs.log2(Collections.frequency(signature.inputs(), input.type()));
      case Term.Constant constant -> spelled && !symbols.isNamed(constant) ? spelling(constant) : 0;
      case Term.Call call -> throw new IllegalArgumentException("(%s) is no leaf.".formatted(call));
    };
  }

  private static double spelling(Term.Constant constant) {
    return switch (constant.value()) {
      case Value.Text text -> text.value().codePoints().mapToDouble(LeafPrices::codePoint).sum();
      case Value.Int number -> 1 + Costs.log2(1 + Math.abs((double) number.value()));
      case Value.Bool _ -> 0;
      case Value.Bits word -> word(word.value());
    };
  }

  /// A word is as dear as what is left of it without leading zeros or ones.
  private static double word(long word) {
    int significant = Long.SIZE - Long.numberOfLeadingZeros(Math.max(word, ~word));
    return BITS_OF_A_WORD + significant;
  }

  private static double codePoint(int codePoint) {
    return Character.isLetterOrDigit(codePoint) ? LETTER_BITS : MARK_BITS;
  }
}
