package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.attempt.search.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The figures of a benchmark of searches.
///
/// @param heldBytes the most that the process held after a garbage collection
public record SearchFigures(List<SearchSample> samples, long heldBytes) {
  private static final double NANOS_A_MILLI = 1e6;
  private static final double NANOS_A_MICRO = 1e3;

  public SearchFigures {
    samples = List.copyOf(samples);
  }

  /// Millions of evaluations a second of processor time, over all searches; 0 without any.
  public double millionsASecond() {
    return millionsASecond(_ -> true);
  }

  private double millionsASecond(Predicate<SearchSample> which) {
    long nanos = samples.stream().filter(which).mapToLong(SearchSample::cpuNanos).sum();
    return nanos == 0 ? 0 : NANOS_A_MICRO * evaluations(which) / nanos;
  }

  private long evaluations(Predicate<SearchSample> which) {
    return samples.stream().filter(which).mapToLong(sample -> sample.result().evaluations()).sum();
  }

  private long found() {
    return samples.stream().filter(sample -> !sample.result().candidates().isEmpty()).count();
  }

  private double medianMillis() {
    List<Long> sorted = samples.stream().map(SearchSample::cpuNanos).sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2) / NANOS_A_MILLI;
  }

  private double totalMillis() {
    return samples.stream().mapToLong(SearchSample::cpuNanos).sum() / NANOS_A_MILLI;
  }

  private long count(Counted what) {
    return samples.stream().mapToLong(sample -> sample.result().counts().get(what)).sum();
  }

  /// The figures for people, one a line.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        FigureLine.of("searches", "%,d, %,d with an answer".formatted(samples.size(), found())));
    lines.add(FigureLine.of("evaluations", "%,d".formatted(evaluations(_ -> true))));
    lines.add(FigureLine.of("a second a core", "%.2f million".formatted(millionsASecond())));
    lines.add(
        FigureLine.of(
            "  of exhausted ones",
            "%.2f million (%,d searches)"
                .formatted(
                    millionsASecond(SearchSample::exhausted),
                    samples.stream().filter(SearchSample::exhausted).count())));
    lines.add(
        FigureLine.of(
            "processor time",
            "median %.2f ms, total %,.0f ms".formatted(medianMillis(), totalMillis())));
    lines.add(FigureLine.of("most memory held", "%,d MB".formatted(heldBytes >> 20)));
    for (Counted what : Counted.values()) {
      lines.add(FigureLine.of(what.words(), "%,d".formatted(count(what))));
    }
    return List.copyOf(lines);
  }
}
