package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Domain;
import io.ouroboros.agents.language.Term;
import io.ouroboros.learner.update.Production;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A guide that knows a solution of each goal, and gives the costs that are read off it when a
/// network would: the ceiling of what any network can reach in its place. Goals without a known
/// solution get no advice.
final class SolutionGuide implements Guide {
  /// The share of the distribution that is the solution's; the rest is the prior's, so that other
  /// programs can still be made.
  private static final double CERTAINTY = 0.9;

  private final Guide priors;
  private final List<Solved> solved = new ArrayList<>();

  /// @param priors gives the goal-blind costs that the search starts on
  SolutionGuide(Guide priors) {
    this.priors = priors;
  }

  private record Solved(Set<Example> examples, CostTable costs) {}

  /// Learns a solution by heart.
  void learn(Task task, Term solution) {
    task.goal()
        .signature()
        .domain()
        .map(domain -> costs(domain, solution))
        .map(costs -> new Solved(new HashSet<>(task.goal().examples()), costs))
        .ifPresent(solved::add);
  }

  private CostTable costs(Domain domain, Term solution) {
    Symbols symbols = Symbols.of(domain.vocabulary());
    double[][] counts = new double[symbols.contextCount()][symbols.count()];
    Production.of(solution, symbols).forEach(choice -> counts[choice.context()][choice.symbol()]++);
    CostTable prior = priors.prior(domain);
    return CostTable.of(bits(counts, prior));
  }

  /// Where the solution has been, its own shares mixed with the prior's; elsewhere the prior's.
  private static float[][] bits(double[][] counts, CostTable prior) {
    float[][] bits = new float[counts.length][counts[0].length];
    for (int context = 0; context < counts.length; context++) {
      double total = 0;
      for (double count : counts[context]) {
        total += count;
      }
      for (int symbol = 0; symbol < bits[context].length; symbol++) {
        double share = prior.share(context, symbol);
        if (total > 0) {
          share = CERTAINTY * counts[context][symbol] / total + (1 - CERTAINTY) * share;
        }
        bits[context][symbol] = (float) Math.max(0, -Math.log(share) / Math.log(2));
      }
    }
    return bits;
  }

  @Override
  public GenerationId generation() {
    return priors.generation();
  }

  @Override
  public CostTable prior() {
    return priors.prior();
  }

  @Override
  public CostTable prior(Domain domain) {
    return priors.prior(domain);
  }

  @Override
  public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
    return CompletableFuture.completedFuture(
        solved.stream()
            .filter(one -> one.examples().containsAll(shown))
            .map(Solved::costs)
            .findFirst());
  }
}
