package io.ouroboros.learner.model;

import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Vocabularies;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Makes guides of generations. Owns the threads on which their networks answer, and the networks
/// without their weights, which generations of one architecture share.
public final class GuideLoader implements AutoCloseable {
  private final Symbols symbols = Symbols.of(Vocabularies.text());
  private final Translation translation =
      new Translation(SymbolNames.of(symbols), BuiltInGuide.handSet().prior());
  private final Engine engine;
  private final ExecutorService threads;
  private final Map<Architecture, GuideNet> nets = new ConcurrentHashMap<>();

  /// @param engine that runs networks; without one, guides are goal-blind
  /// @param threads on which networks answer, at least 1
  public GuideLoader(Engine engine, int threads) {
    this.engine = engine;
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("guide-", 1).factory());
  }

  /// Makes a guide of a generation, whichever version made it; takes milliseconds, and as much
  /// memory as its blobs.
  public Loading load(GenerationBundle bundle) {
    try {
      return new Loading.Loaded(guide(bundle.generation().id(), translation.of(bundle)));
    } catch (IllegalArgumentException malformed) {
      return new Loading.Refused(String.valueOf(malformed.getMessage()));
    }
  }

  private LoadedGuide guide(GenerationId id, GenerationBundle bundle) {
    CostTable prior = bundle.generation().names().fromBytes(bundle.blob(Generation.PRIOR));
    return switch (engine) {
      case Engine.Absent _ -> new PriorGuide(id, prior);
      case Engine.Present _ ->
          bundle
              .generation()
              .architecture()
              .<LoadedGuide>map(
                  it -> new NeuralGuide(id, prior, policy(bundle, it, prior), threads))
              .orElseGet(() -> new PriorGuide(id, prior));
    };
  }

  private NeuralGuide.Policy policy(
      GenerationBundle bundle, Architecture architecture, CostTable prior) {
    GuideNet net = nets.computeIfAbsent(architecture, this::net);
    byte[] blob = bundle.blob(Generation.WEIGHTS);
    FloatBuffer weights = Floats.view(Generation.WEIGHTS, blob, net.layout().size());
    double uniformShare = bundle.generation().provenance().settings().uniformShare();
    TypedCosts costs = new TypedCosts(symbols, prior);
    return new NeuralGuide.Policy(net, weights, costs, uniformShare);
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
