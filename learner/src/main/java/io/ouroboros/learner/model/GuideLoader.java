package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Makes guides of generations. Owns the threads on which their networks answer, and the networks
/// without their weights, which generations of one architecture share.
public final class GuideLoader implements AutoCloseable {
  private final Symbols symbols;
  private final SymbolNames names;
  private final Engine engine;
  private final ExecutorService threads;
  private final Map<Architecture, GuideNet> nets = new ConcurrentHashMap<>();

  /// @param symbols of this node's language
  /// @param engine that runs networks; without one, guides are goal-blind
  /// @param threads on which networks answer, at least 1
  public GuideLoader(Symbols symbols, Engine engine, int threads) {
    this.symbols = symbols;
    this.names = SymbolNames.of(symbols);
    this.engine = engine;
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("guide-", 1).factory());
  }

  /// Makes a guide of a generation; takes milliseconds, and as much memory as its blobs.
  public Loading load(GenerationBundle bundle) {
    Optional<String> difference = names.difference(bundle.generation().names());
    if (difference.isPresent()) {
      return new Loading.Refused("It speaks another language: " + difference.get() + ".");
    }
    try {
      CostTable prior = names.fromBytes(bundle.blob(Generation.PRIOR));
      return new Loading.Loaded(guide(bundle, prior));
    } catch (IllegalArgumentException malformed) {
      return new Loading.Refused(String.valueOf(malformed.getMessage()));
    }
  }

  private LoadedGuide guide(GenerationBundle bundle, CostTable prior) {
    Generation generation = bundle.generation();
    return switch (engine) {
      case Engine.Absent _ -> new PriorGuide(generation.id(), prior);
      case Engine.Present _ ->
          generation
              .architecture()
              .<LoadedGuide>map(it -> neural(bundle, it, prior))
              .orElseGet(() -> new PriorGuide(generation.id(), prior));
    };
  }

  private LoadedGuide neural(GenerationBundle bundle, Architecture architecture, CostTable prior) {
    GuideNet net = nets.computeIfAbsent(architecture, this::net);
    byte[] blob = bundle.blob(Generation.WEIGHTS);
    float[] weights = Floats.fromBytes(Generation.WEIGHTS, blob, net.layout().size());
    double uniformShare = bundle.generation().provenance().settings().uniformShare();
    TypedCosts costs = new TypedCosts(symbols, prior);
    NeuralGuide.Policy policy = new NeuralGuide.Policy(net, weights, prior, costs, uniformShare);
    return new NeuralGuide(bundle.generation().id(), prior, policy, threads);
  }

  private GuideNet net(Architecture architecture) {
    return new GuideNet(architecture, symbols.contextCount(), symbols.count());
  }

  /// Stops the threads once what they were asked is answered; guides that are still open answer no
  /// more questions.
  @Override
  public void close() {
    threads.close();
    nets.values().forEach(GuideNet::close);
  }
}
