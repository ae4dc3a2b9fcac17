package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.language.Domain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A guide that is shown the rows of another goal of the same signature: what is left of a
/// network's worth is not what it reads. Goals that share their signature with no other one get no
/// advice.
public final class ShuffledRows implements Guide {
  private final Guide guide;
  private final List<Exchange> exchanges = new ArrayList<>();

  private record Exchange(Set<Example> own, List<Example> others) {}

  /// @param tasks whose goals are attempted
  public ShuffledRows(Guide guide, List<Task> tasks, long seed) {
    this.guide = guide;
    List<Task> shuffled = new ArrayList<>(tasks);
    Collections.shuffle(shuffled, new Random(seed));
    Map<Signature, List<Task>> alike = new HashMap<>();
    shuffled.forEach(
        task -> alike.computeIfAbsent(task.goal().signature(), _ -> new ArrayList<>()).add(task));
    alike.values().stream().filter(ring -> ring.size() > 1).forEach(this::exchange);
  }

  private void exchange(List<Task> ring) {
    for (int task = 0; task < ring.size(); task++) {
      exchanges.add(
          new Exchange(
              new HashSet<>(ring.get(task).goal().examples()),
              ring.get((task + 1) % ring.size()).goal().examples()));
    }
  }

  @Override
  public GenerationId generation() {
    return guide.generation();
  }

  @Override
  public CostTable prior() {
    return guide.prior();
  }

  @Override
  public CostTable prior(Domain domain) {
    return guide.prior(domain);
  }

  @Override
  public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
    return others(shown)
        .map(guide::costs)
        .orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
  }

  /// As many rows of the other goal; empty where there is none.
  Optional<List<Example>> others(List<Example> shown) {
    return exchanges.stream()
        .filter(exchange -> exchange.own().containsAll(shown))
        .findFirst()
        .map(exchange -> exchange.others().stream().limit(shown.size()).toList());
  }
}
