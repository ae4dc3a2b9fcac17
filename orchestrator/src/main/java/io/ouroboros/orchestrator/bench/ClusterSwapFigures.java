package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.guide.GenerationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How generations became current on the nodes of a cluster under load.
///
/// @param nodes that attempted goals
/// @param bytes of one generation
/// @param promotions in their order
/// @param goals how many were pursued to an end that a client was told
/// @param attempts as the journal has them; each of these goals takes one
public record ClusterSwapFigures(
    int nodes,
    long bytes,
    List<LineageLog.Promotion> promotions,
    int goals,
    List<AttemptLog.Entry> attempts) {
  private static final Duration SOON = Duration.ofSeconds(1);

  /// Whether every goal came to one end.
  public boolean isClean() {
    return notOnce() == 0;
  }

  /// How many goals did not end exactly once.
  long notOnce() {
    Map<String, Integer> ends = new HashMap<>();
    attempts.forEach(attempt -> ends.merge(attempt.goal(), 1, Integer::sum));
    long once = ends.values().stream().filter(count -> count == 1).count();
    return Math.abs(goals - once) + ends.size() - once;
  }

  /// How long after each promotion the last attempt under an older generation began.
  List<Long> stragglersNanos(Function<LineageLog.Promotion, Instant> moment) {
    List<Long> latest = new ArrayList<>();
    for (int place = 0; place < promotions.size(); place++) {
      Instant promoted = moment.apply(promotions.get(place));
      Instant last =
          staleAt(place).stream()
              .map(AttemptLog.Entry::startedBy)
              .max(Comparator.naturalOrder())
              .filter(promoted::isBefore)
              .orElse(promoted);
      latest.add(Duration.between(promoted, last).toNanos());
    }
    return latest;
  }

  private List<AttemptLog.Entry> staleAt(int place) {
    List<GenerationId> fresh =
        promotions.subList(place, promotions.size()).stream()
            .map(LineageLog.Promotion::generation)
            .toList();
    return attempts.stream().filter(attempt -> !fresh.contains(attempt.generation())).toList();
  }

  /// How many attempts began later than a second after a generation became current, and under an
  /// older one.
  long late() {
    long late = 0;
    for (int place = 0; place < promotions.size(); place++) {
      Instant limit = promotions.get(place).stable().plus(SOON);
      late += staleAt(place).stream().filter(attempt -> attempt.startedBy().isAfter(limit)).count();
    }
    return late;
  }

  /// The figures for people, one a line.
  public List<String> lines() {
    return List.of(
        FigureLine.of(
            "promotions",
            "%,d of generations of %.1f MB, on %d nodes"
                .formatted(promotions.size(), bytes / 1e6, nodes)),
        FigureLine.of("goals meanwhile", "%,d".formatted(goals)),
        FigureLine.of("  not ended once", "%,d".formatted(notOnce())),
        FigureLine.of("attempts meanwhile", "%,d".formatted(attempts.size())),
        FigureLine.of("  late by over 1 s", "%,d".formatted(late())),
        FigureLine.of("last under the old one", ""),
        FigureLine.of("  after the decision", words(LineageLog.Promotion::decided)),
        FigureLine.of("  after it was stable", words(LineageLog.Promotion::stable)));
  }

  private String words(Function<LineageLog.Promotion, Instant> moment) {
    return Percentiles.ofNanos(stragglersNanos(moment)).inWords();
  }
}
