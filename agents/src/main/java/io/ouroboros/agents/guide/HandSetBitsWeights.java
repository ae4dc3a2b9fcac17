package io.ouroboros.agents.guide;

import io.ouroboros.agents.language.BitsLiteral;
import io.ouroboros.agents.language.Parameter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How likely each symbol of the bits domain is, set by hand from common sense about words: people
/// mask, shift by powers of two and add more often than they divide, test single bits, and compare
/// with zero and one.
final class HandSetBitsWeights {
  private static final double RARE = 0.05;
  private static final Set<String> COMPARISONS =
      Set.of("bv.=", "bvult", "bvule", "bvugt", "bvuge", "bvslt", "bvsle", "bvsgt", "bvsge");
  private static final Map<String, Double> USUAL = usual();
  private static final Map<String, Double> DISTANCES = distances();
  private static final Map<String, Double> PLACES = places();

  private HandSetBitsWeights() {}

  /// The weight at the root of a program.
  static double atRoot(String symbol, boolean primitive) {
    return primitive ? usual(symbol) : leaf(symbol);
  }

  /// The weight at an argument place, among the symbols of its type.
  ///
  /// @param index the place from 0
  static double under(String parent, int index, Parameter place, String symbol, boolean primitive) {
    if (place.fixed()) {
      Map<String, Double> constants = parent.equals("bv.bit") ? PLACES : DISTANCES;
      return primitive ? 0 : constants.getOrDefault(symbol, RARE);
    }
    if (COMPARISONS.contains(parent) && index == 1) {
      return compared(symbol, primitive);
    }
    return primitive ? usual(symbol) : leaf(symbol);
  }

  private static double compared(String symbol, boolean primitive) {
    if (symbol.equals(word(0)) || symbol.equals(word(1))) {
      return 40;
    }
    return primitive ? usual(symbol) / 10 : leaf(symbol) / 10;
  }

  private static double leaf(String symbol) {
    if (symbol.startsWith("input:")) {
      return 40;
    }
    return symbol.equals(word(1)) || symbol.equals(word(0)) ? 10 : RARE;
  }

  private static double usual(String primitive) {
    return USUAL.getOrDefault(primitive, RARE);
  }

  private static Map<String, Double> usual() {
    Map<String, Double> weights = new HashMap<>();
    put(weights, 10, "bvnot", "bvand", "bvor", "bvxor", "bvadd", "bvshl", "bvlshr");
    put(weights, 5, "bv.ite");
    put(weights, 10, "bv.bit", "bv.=");
    put(weights, 1, "bvsub", "bvneg", "bvslt", "bvult");
    put(weights, 0.3, "bvmul", "bvashr", "not", "and", "or");
    return weights;
  }

  private static Map<String, Double> distances() {
    Map<String, Double> weights = new HashMap<>();
    put(weights, 16, word(1));
    put(weights, 8, word(4), word(16));
    put(weights, 2, word(2), word(3), word(8), word(32));
    return weights;
  }

  private static Map<String, Double> places() {
    Map<String, Double> weights = new HashMap<>();
    for (int place = 0; place < Long.SIZE; place++) {
      put(weights, place % 4 == 0 ? 0.5 : 0.1, word(place));
    }
    put(weights, 24, word(0));
    put(weights, 6, word(1));
    put(weights, 4, word(4), word(16));
    put(weights, 2, word(2), word(3), word(8), word(32), word(Long.SIZE - 1));
    return weights;
  }

  private static String word(long word) {
    return BitsLiteral.print(word);
  }

  private static void put(Map<String, Double> weights, double weight, String... symbols) {
    for (String symbol : symbols) {
      weights.put(symbol, weight);
    }
  }
}
