package io.ouroboros.agents.guide;

import io.ouroboros.agents.language.BitsLiteral;
import io.ouroboros.agents.language.Parameter;
import java.util.HashMap;
import java.util.Map;

/// How likely each symbol of the bits domain is, set by hand from common sense about words: people
/// test single bits of the input, shift by a nibble or by powers of two, mask and add what they
/// shifted, and compare with zero and one; they do not negate twice, add zero, or test a constant.
final class HandSetBitsWeights {
  private static final double RARE = 0.05;

  /// How likely it is, against others, to shift by the same distance once more.
  private static final double REPEATED = 0.4;

  /// How likely a shift by sixteen is against one by a nibble.
  private static final double COARSE = 1.2;

  /// How likely a shift by one is against one by a nibble.
  private static final double FINE = 0.85;

  private static final String INPUT = "input";

  private static final Weights BRANCH =
      weights(30, "bv.ite")
          .and(20, "bvlshr")
          .and(13, "bvnot", "bvshl")
          .and(11, "bvadd")
          .and(8, INPUT, word(0))
          .and(7, "bvxor", "bvor", "bvand")
          .and(4, word(1))
          .and(0.5, "bvneg", "bvsub");
  private static final Weights TRUTH =
      weights(60, "bv.bit").and(30, "bv.=").and(4, "and", "or").and(0.5, "not", "bvslt", "bvult");
  private static final Weights OPERAND =
      weights(40, INPUT)
          .and(25, "bvlshr")
          .and(20, word(1))
          .and(9, "bvshl")
          .and(4, "bvnot")
          .and(2, "bvadd", "bvand", "bvor", "bvxor", "bv.ite")
          .and(0.2, "bvneg", "bvsub", word(0));
  private static final Weights SHIFTED =
      weights(68, INPUT)
          .and(8, "bvlshr", "bvnot")
          .and(4, "bvshl", word(1))
          .and(3, "bvadd", "bvand")
          .and(1.5, "bvor", "bvxor")
          .and(0.5, "bv.ite");
  private static final Weights NEGATED =
      weights(40, INPUT)
          .and(18, "bvshl", "bvlshr")
          .and(10, word(0))
          .and(6, word(1), "bvxor")
          .and(4, "bvadd", "bvor", "bvand")
          .and(1, "bv.ite");
  private static final Weights TESTED =
      weights(88, INPUT).and(6, "bvadd").and(2, "bvand", "bvor", "bvxor").and(1, "bvlshr", "bvshl");
  private static final Weights COMPARED =
      weights(50, "bvlshr")
          .and(30, "bvand")
          .and(7, INPUT, "bvadd")
          .and(4, "bvnot")
          .and(2, "bvor", "bvxor", "bvshl");
  private static final Weights AGAINST =
      weights(60, word(1))
          .and(36, word(0))
          .and(1, INPUT)
          .and(0.5, "bvlshr", "bvshl", "bvand", "bvor");
  private static final Weights DOUBLINGS = shifts(0, 1, 0.3, 0.1).and(60, word(1)).and(5, word(2));
  private static final Weights DISTANCE = shifts(0, 8, 2, 0.8, 0.3, 0.1);
  private static final Weights PLACE = shifts(24, 6, 1.5, 0.5, 0.2, 0.1);

  private HandSetBitsWeights() {}

  /// The weight at the root of a program.
  static double atRoot(String symbol) {
    return BRANCH.of(symbol);
  }

  /// The weight at an argument place, among the symbols of its type.
  ///
  /// @param index the place from 0
  static double under(String parent, int index, Parameter place, String symbol, boolean primitive) {
    return place.fixed() && primitive ? 0 : at(parent, index).of(symbol);
  }

  /// The weights at a place, by what an argument there is to its parent.
  private static Weights at(String parent, int index) {
    return switch (parent) {
      case "bv.ite" -> index == 0 ? TRUTH : BRANCH;
      case "not", "and", "or", "bool.=", "bool.ite" -> TRUTH;
      case "bvshl" -> index == 0 ? SHIFTED : DOUBLINGS;
      case "bvlshr", "bvashr" -> index == 0 ? SHIFTED : DISTANCE;
      case "bvnot", "bvneg" -> NEGATED;
      case "bv.bit" -> index == 0 ? TESTED : PLACE;
      case "bv.=", "bvult", "bvule", "bvugt", "bvuge", "bvslt", "bvsle", "bvsgt", "bvsge" ->
          index == 0 ? COMPARED : AGAINST;
      default -> OPERAND;
    };
  }

  private static Weights weights(double weight, String... symbols) {
    return new Weights().and(weight, symbols);
  }

  /// Distances and places by how many shifts by one, a nibble, or sixteen lead there.
  private static Weights shifts(double... weightsByCount) {
    Weights weights = new Weights();
    for (int place = 0; place < Long.SIZE; place++) {
      int halves = place / 16;
      int nibbles = place % 16 / 4;
      int ones = place % 4;
      int count = halves + nibbles + ones;
      int kinds = Math.min(halves, 1) + Math.min(nibbles, 1) + Math.min(ones, 1);
      double weight = weightsByCount[Math.min(count, weightsByCount.length - 1)];
      double grain = (halves > 0 ? COARSE : 1) * (ones > 0 ? FINE : 1);
      weights.and(weight * grain * Math.pow(REPEATED, count - kinds), word(place));
    }
    return weights;
  }

  private static String word(long word) {
    return BitsLiteral.print(word);
  }

  /// Symbols with their weights; all others are rare.
  private static final class Weights {
    private final Map<String, Double> bySymbol = new HashMap<>();

    double of(String symbol) {
      return bySymbol.getOrDefault(symbol.startsWith("input:") ? INPUT : symbol, RARE);
    }

    Weights and(double weight, String... symbols) {
      for (String symbol : symbols) {
        bySymbol.put(symbol, weight);
      }
      return this;
    }
  }
}
