package io.ouroboros.orchestrator.bench;

import java.util.List;

/// How generations were swapped under load.
///
/// @param bytes of one generation
/// @param load the attempts meanwhile
/// @param swaps from the order to load a generation until a lease on it was given
/// @param admissions the part of it after the generation was loaded
public record SwapFigures(
    int count, long bytes, SwapLoad.Figures load, Percentiles swaps, Percentiles admissions) {

  /// Whether every attempt ended as it would have without a swap.
  public boolean isClean() {
    return load.dropped() == 0 && load.mixed() == 0;
  }

  /// The figures for people, one a line.
  public List<String> lines() {
    return List.of(
        FigureLine.of("swaps", "%,d of generations of %.1f MB".formatted(count, bytes / 1e6)),
        FigureLine.of("attempts meanwhile", "%,d".formatted(load.attempts())),
        FigureLine.of("  dropped", "%,d".formatted(load.dropped())),
        FigureLine.of("  mixed", "%,d".formatted(load.mixed())),
        FigureLine.of("  wait for a lease", load.waits().inWords()),
        FigureLine.of("load and swap", swaps.inWords()),
        FigureLine.of("  after loading", admissions.inWords()));
  }
}
