package io.ouroboros.agents.guide;

import io.ouroboros.agents.language.Domain;
import io.ouroboros.agents.language.Parameter;
import io.ouroboros.agents.language.Primitive;
import java.util.stream.IntStream;

/// Turns the [HandSetWeights] into bits: in each context, a symbol's share of the weight of all
/// symbols that all columns may have there. What is offered to some columns alone costs the others
/// nothing.
final class HandSetCosts {
  /// The share of a symbol that may not stand in a context is never asked for; it only has to be
  /// finite.
  private static final double LEAST_SHARE = 1e-6;

  private static final CostTable TEXT =
      table(Domain.TEXT, HandSetWeights::atRoot, HandSetCosts::underText);
  private static final CostTable BITS =
      table(
          Domain.BITS, (symbol, _) -> HandSetBitsWeights.atRoot(symbol), HandSetBitsWeights::under);

  private final Symbols symbols;
  private final Nested under;
  private final float[][] bits;

  private HandSetCosts(Domain domain, Weight atRoot, Nested under) {
    symbols = Symbols.of(domain);
    this.under = under;
    bits = new float[symbols.contextCount()][symbols.count()];
    fill(Symbols.ROOT, atRoot);
    for (Primitive primitive : domain.vocabulary().primitives()) {
      for (int place = 0; place < primitive.places().size(); place++) {
        fill(primitive, place);
      }
    }
  }

  /// The table of a domain; always the same instance.
  static CostTable of(Domain domain) {
    return switch (domain) {
      case TEXT -> TEXT;
      case BITS -> BITS;
    };
  }

  private static CostTable table(Domain domain, Weight atRoot, Nested under) {
    return CostTable.of(new HandSetCosts(domain, atRoot, under).bits);
  }

  private static double underText(
      String parent, int index, Parameter place, String symbol, boolean primitive) {
    return HandSetWeights.under(parent, place, symbol, primitive);
  }

  private void fill(Primitive parent, int place) {
    Parameter parameter = parent.places().get(place);
    fill(
        symbols.context(parent, place),
        (name, primitive) ->
            symbols.type(symbols.index(name)) == parameter.type()
                ? under.of(parent.name(), place, parameter, name, primitive)
                : 0);
  }

  private void fill(int context, Weight weight) {
    double[] weights = new double[symbols.count()];
    for (int symbol = 0; symbol < weights.length; symbol++) {
      weights[symbol] = weight.of(symbols.names().get(symbol), symbols.isPrimitive(symbol));
    }
    double sum =
        IntStream.range(0, weights.length)
            .filter(symbol -> !HandSetWeights.isSeldomAsked(symbols.names().get(symbol)))
            .mapToDouble(symbol -> weights[symbol])
            .sum();
    for (int symbol = 0; symbol < weights.length; symbol++) {
      double share = Math.max(LEAST_SHARE, weights[symbol] / sum);
      bits[context][symbol] = (float) (-Math.log(share) / Math.log(2));
    }
  }

  @FunctionalInterface
  private interface Weight {
    double of(String symbol, boolean primitive);
  }

  @FunctionalInterface
  private interface Nested {
    double of(String parent, int index, Parameter place, String symbol, boolean primitive);
  }
}
