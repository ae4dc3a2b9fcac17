package io.ouroboros.agents.guide;

import io.ouroboros.agents.language.BitsLiteral;
import io.ouroboros.agents.language.Parameter;
import java.util.HashMap;
import java.util.Map;

/// How likely each symbol of the bits domain is, set by hand from common sense about words: people
/// mask, shift by powers of two and add more often than they divide, and compare with small
/// numbers.
final class HandSetBitsWeights {
  private static final double RARE = 0.2;
  private static final Map<String, Double> USUAL = usual();
  private static final Map<String, Double> DISTANCES = distances();

  private HandSetBitsWeights() {}

  /// The weight at the root of a program.
  static double atRoot(String symbol, boolean primitive) {
    return primitive ? usual(symbol) : leaf(symbol);
  }

  /// The weight at an argument place, among the symbols of its type.
  static double under(String parent, Parameter place, String symbol, boolean primitive) {
    if (place.fixed()) {
      return primitive ? 0 : DISTANCES.getOrDefault(symbol, RARE);
    }
    if (primitive) {
      return usual(symbol);
    }
    return leaf(symbol);
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
    put(weights, 4, "bv.ite");
    put(weights, 10, "bv.=");
    put(weights, 2, "bvsub", "bvneg", "bvult", "bvslt");
    put(weights, 0.5, "bvmul", "bvashr", "not", "and", "or");
    return weights;
  }

  private static Map<String, Double> distances() {
    Map<String, Double> weights = new HashMap<>();
    put(weights, 16, word(1));
    put(weights, 6, word(4), word(16));
    put(weights, 2, word(2), word(3), word(8), word(32));
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
