package io.ouroboros.agents.guide;

import io.ouroboros.agents.language.Occasion;
import io.ouroboros.agents.language.Parameter;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// How likely each symbol is, set by hand from common sense about columns: people take parts by
/// delimiters and words more often than by arithmetic, mean the first, second or last of something,
/// and rarely nest deeply.
final class HandSetWeights {
  private static final double RARE = 0.3;
  private static final Set<String> TESTS =
      Set.of("str.=", "str.contains", "str.prefixof", "str.suffixof");
  private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=");
  private static final Set<String> MOVES = Set.of("int:-3", "int:-2", "int:2", "int:3");
  private static final double VERY_RARE = 0.1;
  private static final Pattern SELDOM =
      Pattern.compile(
          "(through|behind|replace|put|mask|join|count)\\.|\\w+\\.proper|quarter|seconds|duration");
  private static final Pattern CALCULATING =
      Pattern.compile("num\\..*|floor|ceiling|clock|date\\.of|round");
  private static final Map<String, Double> USUAL = usual();
  private static final Map<String, Double> INDICES =
      Map.ofEntries(
          Map.entry("int:0", 10.0),
          Map.entry("int:-1", 8.0),
          Map.entry("int:1", 7.0),
          Map.entry("int:2", 4.0),
          Map.entry("int:-2", 3.0),
          Map.entry("int:3", 2.5),
          Map.entry("int:4", 1.5),
          Map.entry("int:-3", 1.0),
          Map.entry("constant:int", 0.5));

  private HandSetWeights() {}

  /// Whether a symbol is offered to some columns alone.
  static boolean isSeldomAsked(String symbol) {
    return !Occasion.of(symbol).isEmpty();
  }

  /// The weight at the root of a program.
  static double atRoot(String symbol, boolean primitive) {
    if (primitive) {
      return usual(symbol);
    }
    return symbol.startsWith("input:") ? 12 : 1;
  }

  /// The weight at an argument place, among the symbols of its type.
  static double under(String parent, Parameter place, String symbol, boolean primitive) {
    if (place.fixed()) {
      return primitive
          ? index(symbol)
          : fills(parent, symbol) ? 12 : moves(parent, symbol) ? 40 : fixed(symbol);
    }
    if (CALCULATING.matcher(parent).matches()) {
      return calculated(symbol, primitive);
    }
    if (parent.equals("str.++") || parent.equals("ite")) {
      return part(symbol, primitive);
    }
    if (primitive) {
      return TESTS.contains(parent) || parent.startsWith("all.")
          ? tested(symbol)
          : COMPARISONS.contains(parent) ? compared(symbol) : nested(symbol);
    }
    if (COMPARISONS.contains(parent) && symbol.equals("constant:int")) {
      return 12;
    }
    return symbol.startsWith("input:") ? 120 : free(symbol);
  }

  /// A call in a test of texts: of whole columns, whatever their case, more often than of parts.
  private static double tested(String symbol) {
    return symbol.equals("lower") || symbol.equals("upper") ? 24 : nested(symbol) / 4;
  }

  /// A call in a comparison of integers: of lengths more often than of computed numbers.
  private static double compared(String symbol) {
    return switch (symbol) {
      case "str.len" -> 12;
      case "str.to_int", "count.words" -> 4;
      default -> nested(symbol) / 2;
    };
  }

  /// A call as an argument.
  private static double nested(String symbol) {
    return switch (symbol) {
      case "str.++", "ite" -> RARE;
      default -> usual(symbol) / 2;
    };
  }

  /// What is calculated with.
  private static double calculated(String symbol, boolean primitive) {
    if (primitive) {
      return switch (symbol) {
        case "number" -> 40;
        case "num.-", "num.*" -> 12;
        case "num.+", "num./", "seconds", "days" -> 8;
        default -> usual(symbol) / 40;
      };
    }
    return symbol.startsWith("input:") ? 60 : symbol.equals("constant:string") ? 20 : VERY_RARE / 2;
  }

  /// A piece of a concatenation, or a branch.
  private static double part(String symbol, boolean primitive) {
    if (primitive) {
      return usual(symbol);
    }
    return symbol.startsWith("input:") ? 25 : free(symbol);
  }

  /// Whether a constant is what a text is usually filled up with: numbers are with zeros.
  private static boolean fills(String parent, String symbol) {
    return parent.equals("pad.left") && symbol.equals("text:0");
  }

  /// Whether a constant is how far a decimal point is usually moved: for hundredths and thousands.
  private static boolean moves(String parent, String symbol) {
    return parent.equals("scale") && MOVES.contains(symbol);
  }

  /// A call where constants are usual: a column counted from one, where there is one.
  private static double index(String primitive) {
    return primitive.equals("-") ? 2 : 0;
  }

  private static double fixed(String symbol) {
    if (symbol.startsWith("input:")) {
      return 2;
    }
    if (symbol.startsWith("int:") || symbol.equals("constant:int")) {
      return INDICES.getOrDefault(symbol, RARE);
    }
    return symbol.equals("text: ") ? 12 : separator(symbol);
  }

  private static double free(String symbol) {
    return switch (symbol) {
      case "int:0", "int:1", "text: ", "text:" -> 8;
      case "int:-1", "int:2" -> 3;
      default -> separator(symbol);
    };
  }

  private static double separator(String symbol) {
    return switch (symbol) {
      case "text:,", "text:-", "text:.", "text:/", "text::", "text:, " -> 5;
      case "constant:string" -> 8;
      default -> 1.5;
    };
  }

  private static double usual(String primitive) {
    return USUAL.getOrDefault(primitive, SELDOM.matcher(primitive).lookingAt() ? VERY_RARE : RARE);
  }

  private static Map<String, Double> usual() {
    Map<String, Double> weights = new HashMap<>();
    put(weights, 40, "str.++");
    put(weights, 12, "field", "word", "prefix", "token.digits");
    put(weights, 7, "before", "after", "suffix", "token.letters", "token.alnum", "char");
    put(weights, 6, "upper", "lower", "title", "capitalize", "substitute", "between");
    put(weights, 4, "ite", "trim", "remove", "token.upper", "initials", "keep.digits", "squeeze");
    put(weights, 3, "until.digits", "from.digits", "until.letters", "from.letters");
    put(weights, 3, "str.substr", "str.at", "str.replace", "keep.letters", "drop.digits");
    put(weights, 2, "drop.space", "drop.punct", "keep.alnum", "keep.upper", "token.punct");
    put(weights, 2, "pad.left", "pad.right", "strip.zeros", "slice", "count", "count.words");
    put(weights, 2, "until.punct", "from.punct", "until.upper", "from.upper", "token.lower");
    put(weights, 2, "initials.marked", "reverse", "swapcase", "month.name", "month.number");
    put(weights, 4, "str.indexof", "str.len", "+", "-", "str.to_int", "str.from_int");
    put(weights, 4, "str.contains", "str.prefixof", "str.suffixof", "<", "str.=");
    put(weights, 1.5, "=");
    put(weights, 1, "chunk", "camel", "words.prefix", "words.suffix", "words.reverse", "ordinal");
    put(weights, 0.5, "through.digits", "behind.digits", "through.letters", "behind.letters");
    put(weights, 0.5, "join.digits", "join.letters", "mask.digits", "mask.letters");
    put(weights, 0.5, "replace.space", "replace.punct", "date", "date.us", "weekday");
    put(weights, 0.5, "through", "from", "month", "time.12", "time.24", "uncamel");
    put(weights, 24, "num.-");
    put(weights, 16, "num.+", "num.*", "num./", "join.some", "or.else");
    put(weights, 8, "num.<", "num.mod", "numbers.sum", "floor", "ceiling", "round");
    put(weights, 5, "number", "numbers.mean", "numbers.max", "numbers.min");
    put(weights, 6, "items.sort", "items.unique");
    put(weights, 4, "items.reverse", "items.without", "date.of", "clock", "years");
    put(weights, 1.5, "items.longest");
    put(weights, 0.5, "roman", "digits.pad", "scale");
    put(weights, 1, "group.thousands", "int.ite", "all.digits", "all.letters", "not", "and", "or");
    return weights;
  }

  private static void put(Map<String, Double> weights, double weight, String... primitives) {
    for (String primitive : primitives) {
      weights.put(primitive, weight);
    }
  }
}
