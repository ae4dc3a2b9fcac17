package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The names that a generation's indices stand for.
///
/// @param symbols by index of the symbol
/// @param contexts by index of the context
public record SymbolNames(List<String> symbols, List<String> contexts) {
  public SymbolNames {
    symbols = List.copyOf(symbols);
    contexts = List.copyOf(contexts);
  }

  /// The names of this node's language.
  public static SymbolNames of(Symbols symbols) {
    return new SymbolNames(symbols.names(), symbols.contextNames());
  }

  /// The first difference from another language, for people; empty when there is none.
  public Optional<String> difference(SymbolNames other) {
    return difference("symbol", symbols, other.symbols)
        .or(() -> difference("context", contexts, other.contexts));
  }

  /// A cost table as a blob: C × S floats, context by context.
  public byte[] toBytes(CostTable table) {
    float[][] bits = new float[contexts.size()][symbols.size()];
    for (int context = 0; context < bits.length; context++) {
      for (int symbol = 0; symbol < symbols.size(); symbol++) {
        bits[context][symbol] = table.bits(context, symbol);
      }
    }
    return Floats.toBytes(bits);
  }

  /// Reads what [#toBytes] wrote.
  ///
  /// @throws IllegalArgumentException when there are too few or too many bytes, or a cost is
  ///   negative or not finite
  CostTable fromBytes(byte[] bytes) {
    int width = symbols.size();
    float[] flat = Floats.fromBytes(Generation.PRIOR, bytes, contexts.size() * width);
    float[][] bits = new float[contexts.size()][];
    for (int context = 0; context < bits.length; context++) {
      bits[context] = Arrays.copyOfRange(flat, context * width, (context + 1) * width);
    }
    return CostTable.of(bits);
  }

  private static Optional<String> difference(String kind, List<String> mine, List<String> other) {
    for (int index = 0; index < Math.max(mine.size(), other.size()); index++) {
      String here = index < mine.size() ? mine.get(index) : "none";
      String there = index < other.size() ? other.get(index) : "none";
      if (!here.equals(there)) {
        return Optional.of("%s %d is (%s), not (%s)".formatted(kind, index, here, there));
      }
    }
    return Optional.empty();
  }
}
