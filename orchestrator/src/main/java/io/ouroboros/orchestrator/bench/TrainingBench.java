package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.learner.model.Architecture;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.MatmulPeak;
import io.ouroboros.learner.model.Starter;
import io.ouroboros.learner.model.StepWork;
import io.ouroboros.learner.model.SymbolNames;
import io.ouroboros.learner.model.TrainSettings;
import io.ouroboros.learner.model.TrainSettings.Optimizer;
import io.ouroboros.learner.model.TrainableNet;
import io.ouroboros.learner.model.Translation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/// Trains a network for nothing but the figures: the time of a step, its share of what the machine
/// can do, memory, and whether a long-trained network still learns.
///
/// @param device that the engine runs on, in words
/// @param architecture of the network
public record TrainingBench(String device, Architecture architecture) {
  private static final Symbols SYMBOLS = Symbols.of(Vocabularies.text());
  private static final CostTable PRIOR = BuiltInGuide.handSet().prior();
  private static final Optimizer OPTIMIZER = TrainSettings.DEFAULT.optimizer();
  private static final int GOALS = 200;
  private static final int FAMILIES = 3;

  /// Trains so many steps, and as many more as the families take.
  ///
  /// @param steps at least 10
  /// @param onStep told how many of them are made
  public TrainingFigures run(int steps, IntConsumer onStep) throws IOException {
    TrainingGoals goals = new TrainingGoals(GOALS, TrainSettings.DEFAULT.goals(), SYMBOLS);
    double peak = MatmulPeak.operationsASecond();
    List<Long> nanos = new ArrayList<>();
    long tokens = 0;
    double operations = 0;
    long grownFrom = 0;
    try (TrainableNet net = TrainableNet.draw(architecture, SYMBOLS, PRIOR, 1)) {
      for (int step = 0; step < steps; step++) {
        var batch = goals.batch(step, IntUnaryOperator.identity());
        StepWork work = net.work(batch);
        tokens += work.tokens();
        operations += work.operations();
        long start = System.nanoTime();
        net.step(batch, OPTIMIZER);
        nanos.add(System.nanoTime() - start);
        if (step == steps / 10) {
          grownFrom = ResidentMemory.kilobytes();
        }
        onStep.accept(step + 1);
      }
      return new TrainingFigures(
          device,
          new StepWork(tokens, operations),
          Percentiles.ofNanos(nanos),
          nanos.stream().mapToLong(Long::longValue).sum() / 1e9,
          peak,
          ResidentMemory.kilobytes() - grownFrom,
          plasticity(goals));
    }
  }

  /// The ratios of the starter; none where it has another architecture.
  private List<Double> plasticity(TrainingGoals goals) {
    GenerationBundle starter = new Translation(SymbolNames.of(SYMBOLS), PRIOR).of(Starter.bundle());
    List<Double> ratios = new ArrayList<>();
    if (starter.generation().architecture().filter(architecture::equals).isPresent()) {
      Plasticity plasticity = new Plasticity(starter, SYMBOLS, PRIOR, goals);
      for (int family = 1; family <= FAMILIES; family++) {
        ratios.add(plasticity.ratio(architecture, OPTIMIZER, family));
      }
    }
    return ratios;
  }
}
