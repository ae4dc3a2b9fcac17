package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.swap.Oracle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The bringing of one promoted generation to the nodes: counts who has loaded it.
///
/// @param number the position in the lineage that the nodes were asked under
/// @param asked the nodes that were asked and are there
/// @param reports the last one of each node that answered
record Rollout(
    GenerationId generation, long number, Set<String> asked, Map<String, Oracle.Report> reports) {
  Rollout {
    asked = Set.copyOf(asked);
    reports = Map.copyOf(reports);
  }

  static Rollout of(GenerationId generation, long number, Set<String> asked) {
    return new Rollout(generation, number, asked, Map.of());
  }

  /// With these nodes there: nobody waits for one that is gone, or counts what it reported.
  Rollout among(Set<String> nodes) {
    Map<String, Oracle.Report> remaining = new HashMap<>(reports);
    remaining.keySet().retainAll(nodes);
    return new Rollout(generation, number, nodes, remaining);
  }

  /// With a node's report; one about another rollout, or of a node that was not asked, changes
  /// nothing.
  Rollout with(Oracle.Report report) {
    if (report.number() != number || !asked.contains(report.node())) {
      return this;
    }
    Map<String, Oracle.Report> more = new HashMap<>(reports);
    more.put(report.node(), report);
    return new Rollout(generation, number, asked, more);
  }

  /// What it came to, if that is certain: it waits for nodes that may still answer, so that in the
  /// usual case all have it when the first leases it.
  ///
  /// @param quorum the share of the asked nodes that must have it, in (0, 1]
  /// @param timeIsUp whether the nodes that are silent count as unable
  Optional<LineageEvent> outcome(double quorum, boolean timeIsUp) {
    int needed = Math.max(1, (int) Math.ceil(quorum * asked.size()));
    int ready = (int) reports.values().stream().filter(Oracle.Ready.class::isInstance).count();
    int silent = asked.size() - reports.size();
    if (ready >= needed && (silent == 0 || timeIsUp)) {
      return Optional.of(new LineageEvent.Stable(generation));
    }
    boolean hopeless = !asked.isEmpty() && (timeIsUp || ready + silent < needed);
    return hopeless
        ? Optional.of(new LineageEvent.RolledBack(generation, reason(ready, silent)))
        : Optional.empty();
  }

  private String reason(int ready, int silent) {
    String problems =
        reports.values().stream()
            .flatMap(report ->
                switch (report) {
                  case Oracle.Ready _ -> Optional.<String>empty().stream();
                  case Oracle.Unable unable ->
                      Optional.of(unable.node() + ": " + unable.reason()).stream();
                })
            .sorted()
            .collect(Collectors.joining("; "));
    return "%d of %d nodes loaded it, %d did not answer. %s"
        .formatted(ready, asked.size(), silent, problems)
        .strip();
  }
}
