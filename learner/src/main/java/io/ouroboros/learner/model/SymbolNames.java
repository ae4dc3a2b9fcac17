package io.ouroboros.learner.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import java.util.Arrays;
import java.util.List;

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

  /// A digest of all names in their order, the same for the same language alone.
  public String digest() {
    return Digests.sha256((symbols + "\n" + contexts).getBytes(UTF_8));
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
}
