package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.CostTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings generations of other versions into this node's language, name by name. What both
/// languages have keeps its costs and weights; what is new costs what it costs by hand, and the
/// network has no opinion of it; what is gone is left out.
///
/// @param spoken on this node
/// @param handSet costs in that language
public record Translation(SymbolNames spoken, CostTable handSet) {
  /// The generation in the node's language; itself when it speaks that already. A translation is a
  /// generation with an id of its own, which no lineage knows.
  ///
  /// @throws IllegalArgumentException when a blob has another length than the manifest asks for
  public GenerationBundle of(GenerationBundle bundle) {
    return bundle.generation().names().equals(spoken)
        ? bundle
        : new Names(bundle.generation().names(), spoken).translate(bundle, handSet);
  }

  /// Where each name of one language stands in another.
  private static final class Names {
    private static final int NONE = -1;

    private final SymbolNames from;
    private final SymbolNames to;
    private final Map<String, List<Integer>> rows;

    Names(SymbolNames from, SymbolNames to) {
      this.from = from;
      this.to = to;
      rows =
          Map.of(
              WeightLayout.CONTEXTS,
              places(from.contexts(), to.contexts()),
              WeightLayout.SYMBOLS,
              places(from.symbols(), to.symbols()));
    }

    /// For each new name, where it was before.
    private static List<Integer> places(List<String> before, List<String> after) {
      Map<String, Integer> known = new HashMap<>();
      before.forEach(name -> known.put(name, known.size()));
      return after.stream().map(name -> known.getOrDefault(name, NONE)).toList();
    }

    GenerationBundle translate(GenerationBundle bundle, CostTable handSet) {
      Generation generation = bundle.generation();
      Map<String, byte[]> blobs = new HashMap<>(bundle.blobs());
      blobs.put(
          Generation.PRIOR,
          to.toBytes(prior(from.fromBytes(bundle.blob(Generation.PRIOR)), handSet)));
      generation
          .architecture()
          .ifPresent(architecture -> {
            blobs.put(
                Generation.WEIGHTS,
                vectors(architecture, Generation.WEIGHTS, 1, bundle.blob(Generation.WEIGHTS)));
            blobs.put(
                Generation.MOMENTS,
                vectors(architecture, Generation.MOMENTS, 2, bundle.blob(Generation.MOMENTS)));
          });
      return GenerationBundle.of(
          generation.parent(), generation.architecture(), generation.provenance(), to, blobs);
    }

    private CostTable prior(CostTable known, CostTable handSet) {
      float[][] bits = new float[to.contexts().size()][to.symbols().size()];
      for (int context = 0; context < bits.length; context++) {
        for (int symbol = 0; symbol < bits[context].length; symbol++) {
          int oldContext = place(WeightLayout.CONTEXTS, context);
          int oldSymbol = place(WeightLayout.SYMBOLS, symbol);
          bits[context][symbol] =
              oldContext == NONE || oldSymbol == NONE
                  ? handSet.bits(context, symbol)
                  : known.bits(oldContext, oldSymbol);
        }
      }
      return CostTable.of(bits);
    }

    private int place(String weight, int index) {
      return Optional.ofNullable(rows.get(weight)).map(places -> places.get(index)).orElse(index);
    }

    /// So many vectors of the network's weights, one after the other.
    private byte[] vectors(Architecture architecture, String name, int count, byte[] bytes) {
      WeightLayout before =
          new WeightLayout(architecture, from.contexts().size(), from.symbols().size());
      WeightLayout after =
          new WeightLayout(architecture, to.contexts().size(), to.symbols().size());
      float[] known = Floats.fromBytes(name, bytes, count * before.size());
      List<float[]> translated = new ArrayList<>();
      for (int vector = 0; vector < count; vector++) {
        translated.add(vector(before, after, known, vector * before.size()));
      }
      return Floats.toBytes(translated.toArray(float[][]::new));
    }

    private float[] vector(WeightLayout before, WeightLayout after, float[] known, int start) {
      float[] vector = new float[after.size()];
      int read = start;
      int write = 0;
      for (int weight = 0; weight < after.weights().size(); weight++) {
        WeightLayout.Weight wanted = after.weights().get(weight);
        int width = wanted.size() / wanted.shape().getFirst();
        for (int row = 0; row < wanted.shape().getFirst(); row++) {
          int old = place(wanted.name(), row);
          if (old != NONE) {
            System.arraycopy(known, read + old * width, vector, write + row * width, width);
          }
        }
        read += before.weights().get(weight).size();
        write += wanted.size();
      }
      return vector;
    }
  }
}
