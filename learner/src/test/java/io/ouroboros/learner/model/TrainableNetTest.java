package io.ouroboros.learner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.experience.Toys;
import io.ouroboros.learner.model.TrainBatch.Target;
import io.ouroboros.learner.model.TrainSettings.Optimizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrainableNetTest {
  private static final Optimizer FAST = new Optimizer(3e-3, 0, 0.01, 1, 0.1);
  private static final Symbols SYMBOLS = Toys.SYMBOLS;

  @BeforeAll
  static void needsTheEngine() {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
  }

  @Test
  void learnsToTellGoalsApart() {
    try (TrainableNet net = draw(1);
        GuideLoader loader = new GuideLoader(Bundles.ENGINE, 1)) {
      double before = net.step(batch(0), FAST);
      double after = steps(net, 1, 120).getLast();
      assertThat(after).isLessThan(before - 2);
      CostTable upper = costs(loader, net, "(upper x0)");
      CostTable lower = costs(loader, net, "(lower x0)");
      assertThat(bits(upper, "upper")).isLessThan(bits(Bundles.PRIOR, "upper") - 1);
      assertThat(bits(upper, "upper")).isLessThan(bits(lower, "upper") - 1);
      assertThat(bits(lower, "lower")).isLessThan(bits(upper, "lower") - 1);
    }
  }

  @Test
  void givesThePriorUntilItIsTrained() {
    try (TrainableNet net = draw(1);
        GuideLoader loader = new GuideLoader(Bundles.ENGINE, 1)) {
      CostTable one = costs(loader, net, "(upper x0)");
      CostTable other = costs(loader, net, "(word x0 0)");
      assertThat(SymbolNames.of(SYMBOLS).toBytes(one))
          .isEqualTo(SymbolNames.of(SYMBOLS).toBytes(other));
    }
  }

  @Test
  void goesOnFromAGenerationAsIfItHadNeverStopped() {
    List<Double> whole;
    List<Double> parts = new ArrayList<>();
    NetState end;
    try (TrainableNet net = draw(3)) {
      whole = steps(net, 0, 12);
      end = net.state();
    }
    GenerationBundle half;
    try (TrainableNet net = draw(3)) {
      parts.addAll(steps(net, 0, 6));
      half = Bundles.neural(net);
    }
    try (TrainableNet net =
        TrainableNet.resume(Architecture.NANO, SYMBOLS, Bundles.PRIOR, NetState.of(half))) {
      parts.addAll(steps(net, 6, 12));
      assertThat(parts).isEqualTo(whole);
      assertThat(net.state().totalSteps()).isEqualTo(end.totalSteps());
      assertThat(net.state().blobs()).containsExactlyInAnyOrderEntriesOf(end.blobs());
    }
  }

  @Test
  void givesTheSameCostsAfterAReload() {
    try (TrainableNet net = draw(3);
        GuideLoader loader = new GuideLoader(Bundles.ENGINE, 2)) {
      steps(net, 0, 5);
      SymbolNames names = SymbolNames.of(SYMBOLS);
      assertThat(names.toBytes(costs(loader, net, "(upper x0)")))
          .isEqualTo(names.toBytes(costs(loader, net, "(upper x0)")));
    }
  }

  @Test
  void holdsNoMoreMemoryAfterHundredsOfSteps() throws IOException {
    Path status = Path.of("/proc/self/status");
    assumeTrue(Files.exists(status), "The resident memory cannot be read here.");
    TrainBatch batch = wideBatch();
    Architecture relations = new Architecture(16, 0, 2, 4, 48);
    try (TrainableNet net = TrainableNet.draw(relations, SYMBOLS, Bundles.PRIOR, 1)) {
      long least = Long.MAX_VALUE;
      for (int span = 0; span < 12; span++) {
        long before = residentKilobytes(status);
        for (int step = 0; step < 50; step++) {
          net.step(batch, FAST);
        }
        least = Math.min(least, residentKilobytes(status) - before);
      }
      // The heap of the tests grows now and then; what is never freed grows in every span, and the
      // inputs of a step alone take more than a megabyte.
      assertThat(least).isLessThan(25_000);
    }
  }

  /// Goals with as many rows as are read.
  private static TrainBatch wideBatch() {
    List<Example> rows =
        LongStream.range(0, 4)
            .mapToObj(seed -> Toys.rows("(upper x0)", seed))
            .flatMap(List::stream)
            .toList();
    return new TrainBatch(
        Collections.nCopies(32, rows),
        List.of(new Target(0, Symbols.ROOT, SYMBOLS.index("upper"))));
  }

  private static long residentKilobytes(Path status) throws IOException {
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private static TrainableNet draw(long seed) {
    return TrainableNet.draw(Architecture.NANO, SYMBOLS, Bundles.PRIOR, seed);
  }

  private static List<Double> steps(TrainableNet net, int from, int to) {
    List<Double> losses = new ArrayList<>();
    for (int step = from; step < to; step++) {
      losses.add(net.step(batch(step), FAST));
    }
    return losses;
  }

  private static TrainBatch batch(long seed) {
    return new TrainBatch(
        List.of(Toys.rows("(upper x0)", seed), Toys.rows("(lower x0)", seed)),
        List.of(
            new Target(0, Symbols.ROOT, SYMBOLS.index("upper")),
            new Target(1, Symbols.ROOT, SYMBOLS.index("lower"))));
  }

  private static CostTable costs(GuideLoader loader, TrainableNet net, String program) {
    if (!(loader.load(Bundles.neural(net)) instanceof Loading.Loaded(LoadedGuide guide))) {
      throw new AssertionError("The generation must load.");
    }
    try (guide) {
      return guide.costs(Toys.rows(program, 99)).toCompletableFuture().join().orElseThrow();
    }
  }

  private static float bits(CostTable table, String symbol) {
    return table.bits(Symbols.ROOT, SYMBOLS.index(symbol));
  }
}
