package io.ouroboros.orchestrator.bench;

import java.util.ArrayList;
import java.util.List;

/// How fast a cluster pursued small goals, and what took the processors meanwhile.
///
/// @param database that kept the journal
/// @param memory of all nodes at the end, in kilobytes
public record ClusterFigures(
    int nodes, String database, GoalLoad.Round round, CpuUse use, long memory) {
  private static final double KILOBYTES_A_MEGABYTE = 1024;

  /// Whether every goal was solved.
  public boolean isComplete() {
    return round.solved() == round.goals();
  }

  /// The figures for people, one a line.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(FigureLine.of("nodes", "%d, journal in %s".formatted(nodes, database)));
    lines.add(FigureLine.of("guidance", "the starter's goal-blind costs; no network is asked"));
    lines.add(FigureLine.of("goals", "%,d, %,d solved".formatted(round.goals(), round.solved())));
    lines.add(FigureLine.of("goals a second", "%.0f".formatted(round.goalsPerSecond())));
    lines.add(FigureLine.of("submission to end", round.latencies().inWords()));
    lines.add(
        FigureLine.of("memory of the nodes", "%,.0f MB".formatted(memory / KILOBYTES_A_MEGABYTE)));
    double whole = use.whole();
    lines.add(
        FigureLine.of(
            "processors",
            "%.2f of %d used, %.2f ms a goal"
                .formatted(
                    whole / (round.nanos() / 1e9),
                    Runtime.getRuntime().availableProcessors(),
                    1e3 * whole / round.goals())));
    use.seconds()
        .forEach((part, seconds) ->
            lines.add(
                FigureLine.of(
                    "cpu " + part,
                    "%.2f ms a goal, %.0f %%"
                        .formatted(1e3 * seconds / round.goals(), 100 * seconds / whole))));
    return lines;
  }
}
