package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.experience.Toys;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Generations for tests, and the engine they run on.
public final class Bundles {
  /// One place for all tests: the first start of the engine unpacks 448 MB.
  static final Path ENGINE_CACHE = Path.of(System.getProperty("user.home"), ".djl.ai");

  public static final Engine ENGINE = Engine.start(ENGINE_CACHE);

  public static final CostTable PRIOR = BuiltInGuide.handSet().prior();
  public static final TrainSettings NANO =
      new TrainSettings(
          Optional.of(Architecture.NANO), TrainSettings.Optimizer.DEFAULT, 20, 4, 0.05);

  private Bundles() {}

  /// A generation of the prior alone.
  public static GenerationBundle goalBlind(long seed) {
    SymbolNames names = SymbolNames.of(Toys.SYMBOLS);
    return GenerationBundle.of(
        GenerationId.HAND_SET,
        Optional.empty(),
        new Provenance(NANO.withoutNetwork(), seed, 1, Optional.empty()),
        names,
        Map.of(Generation.PRIOR, names.toBytes(PRIOR)));
  }

  /// A generation whose weights are noise: a bad guide.
  public static GenerationBundle scrambled(long seed) {
    SymbolNames names = SymbolNames.of(Toys.SYMBOLS);
    WeightLayout layout =
        new WeightLayout(Architecture.NANO, names.contexts().size(), names.symbols().size());
    Random random = new Random(seed);
    float[] noise = new float[layout.size()];
    for (int index = 0; index < noise.length; index++) {
      noise[index] = (float) random.nextGaussian();
    }
    return neural(Floats.toBytes(noise), Floats.toBytes(new float[2 * noise.length]), 0);
  }

  /// A generation with the network's state.
  static GenerationBundle neural(TrainableNet net) {
    NetState state = net.state();
    return neural(
        state.blob(Generation.WEIGHTS), state.blob(Generation.MOMENTS), state.totalSteps());
  }

  private static GenerationBundle neural(byte[] weights, byte[] moments, long totalSteps) {
    SymbolNames names = SymbolNames.of(Toys.SYMBOLS);
    Map<String, byte[]> blobs = new HashMap<>();
    blobs.put(Generation.PRIOR, names.toBytes(PRIOR));
    blobs.put(Generation.WEIGHTS, weights);
    blobs.put(Generation.MOMENTS, moments);
    return GenerationBundle.of(
        GenerationId.HAND_SET,
        Optional.of(Architecture.NANO),
        new Provenance(
            NANO, 1, 1, Optional.of(new Provenance.TrainingRun(1, totalSteps, 1.5, 1.25))),
        names,
        blobs);
  }
}
