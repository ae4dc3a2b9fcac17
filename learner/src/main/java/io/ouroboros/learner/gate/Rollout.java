package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.swap.Oracle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The bringing of one promoted generation to the nodes: counts who has loaded it.
///
/// @param number the position in the lineage that the nodes were asked under
/// @param asked how many nodes were asked
/// @param reports the last one of each node that answered
record Rollout(
    GenerationId generation, long number, int asked, Map<String, Oracle.Report> reports) {
  Rollout {
    reports = Map.copyOf(reports);
  }

  static Rollout of(GenerationId generation, long number, int asked) {
    return new Rollout(generation, number, asked, Map.of());
  }

  /// One more node was asked.
  Rollout joined() {
    return new Rollout(generation, number, asked + 1, reports);
  }

  /// With a node's report; one about another rollout changes nothing.
  Rollout with(Oracle.Report report) {
    if (report.number() != number) {
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
    int needed = Math.max(1, (int) Math.ceil(quorum * asked));
    int ready = (int) reports.values().stream().filter(Oracle.Ready.class::isInstance).count();
    int silent = asked - reports.size();
    if (ready >= needed && (silent == 0 || timeIsUp)) {
      return Optional.of(new LineageEvent.Stable(generation));
    }
    boolean hopeless = asked > 0 && (timeIsUp || ready + silent < needed);
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
        .formatted(ready, asked, silent, problems)
        .strip();
  }
}
