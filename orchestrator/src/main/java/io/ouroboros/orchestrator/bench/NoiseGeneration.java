package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.learner.model.Architecture;
import io.ouroboros.learner.model.Generation;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.Provenance;
import io.ouroboros.learner.model.SymbolNames;
import io.ouroboros.learner.model.TrainSettings;
import io.ouroboros.learner.model.TrainableNet;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A generation whose network has weights of noise: it takes as long to load and to ask as a
/// learned one, and two of them seldom guide a search alike.
public final class NoiseGeneration {
  /// About 3.3 million weights, 13 MB.
  private static final Architecture LARGE = new Architecture(256, 4, 4, 64, 96);

  private static final double SPREAD = 0.1;

  private NoiseGeneration() {}

  /// A generation of this seed. The engine must have started.
  public static GenerationBundle draw(long seed) {
    Symbols symbols = Symbols.of(Vocabularies.text());
    SymbolNames names = SymbolNames.of(symbols);
    CostTable prior = BuiltInGuide.handSet().prior();
    TrainSettings settings = TrainSettings.DEFAULT;
    return GenerationBundle.of(
        GenerationId.HAND_SET,
        Optional.of(LARGE),
        new Provenance(settings, seed, 0, Optional.empty()),
        names,
        Map.of(
            Generation.PRIOR, names.toBytes(prior),
            Generation.WEIGHTS, noise(size(symbols, prior), seed)));
  }

  private static int size(Symbols symbols, CostTable prior) {
    try (TrainableNet net = TrainableNet.draw(LARGE, symbols, prior, 0)) {
      return Optional.ofNullable(net.state().blobs().get(Generation.WEIGHTS)).orElseThrow().length;
    }
  }

  private static byte[] noise(int bytes, long seed) {
    Random random = new Random(seed);
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    while (buffer.hasRemaining()) {
      buffer.putFloat((float) (SPREAD * random.nextGaussian()));
    }
    return buffer.array();
  }
}
