package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.model.Architecture;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.NetState;
import io.ouroboros.learner.model.TrainSettings.Optimizer;
import io.ouroboros.learner.model.TrainableNet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/// How quickly a network that has learned for long learns what is new to everybody, beside a
/// network that was just drawn [1]. New are goals whose programs have each symbol exchanged for
/// another one of its type: nothing that was learned before is of use.
///
/// @param veteran a generation with a network
// [1] Dohare et al.: Loss of Plasticity in Deep Continual Learning, Nature 2024.
record Plasticity(GenerationBundle veteran, Symbols symbols, CostTable prior, TrainingGoals goals) {
  private static final int STEPS = 100;
  private static final int MOST_STEPS = 4 * STEPS;
  private static final int WINDOW = 10;

  /// How many times as many steps the veteran needs, for the loss that the fresh network has in the
  /// end.
  ///
  /// @param seed of the exchange and of the fresh weights
  double ratio(Architecture architecture, Optimizer optimizer, long seed) {
    IntUnaryOperator exchanged = exchange(seed);
    double level;
    try (TrainableNet fresh = TrainableNet.draw(architecture, symbols, prior, seed)) {
      level = new Course(fresh, optimizer, exchanged).lossAfter(STEPS);
    }
    NetState state = NetState.of(veteran);
    try (TrainableNet old = TrainableNet.resume(architecture, symbols, prior, state)) {
      return (double) new Course(old, optimizer, exchanged).stepsUntil(level) / STEPS;
    }
  }

  private IntUnaryOperator exchange(long seed) {
    List<Integer> all = new ArrayList<>();
    for (int symbol = 0; symbol < symbols.count(); symbol++) {
      all.add(symbol);
    }
    int[] others = new int[all.size()];
    all.stream()
        .map(symbols::type)
        .distinct()
        .forEach(type -> {
          List<Integer> own = all.stream().filter(it -> symbols.type(it) == type).toList();
          List<Integer> mixed = new ArrayList<>(own);
          Collections.shuffle(mixed, new Random(seed));
          for (int index = 0; index < own.size(); index++) {
            others[own.get(index)] = mixed.get(index);
          }
        });
    return symbol -> others[symbol];
  }

  /// One network on the new goals.
  private final class Course {
    private final TrainableNet net;
    private final Optimizer optimizer;
    private final IntUnaryOperator exchanged;
    private final Deque<Double> last = new ArrayDeque<>();
    private int steps;

    Course(TrainableNet net, Optimizer optimizer, IntUnaryOperator exchanged) {
      this.net = net;
      this.optimizer = optimizer;
      this.exchanged = exchanged;
    }

    double lossAfter(int count) {
      while (steps < count) {
        step();
      }
      return loss();
    }

    int stepsUntil(double level) {
      do {
        step();
      } while (steps < MOST_STEPS && (steps < WINDOW || loss() > level));
      return steps;
    }

    private void step() {
      last.addLast(net.step(goals.batch(steps, exchanged), optimizer));
      if (last.size() > WINDOW) {
        last.removeFirst();
      }
      steps++;
    }

    private double loss() {
      return last.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
  }
}
