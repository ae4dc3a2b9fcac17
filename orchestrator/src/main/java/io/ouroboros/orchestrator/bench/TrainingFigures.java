package io.ouroboros.orchestrator.bench;

import io.ouroboros.learner.model.StepWork;
import java.util.List;
import java.util.stream.Collectors;

/// The figures of training on a device.
///
/// @param device that they were measured on
/// @param work of all steps
/// @param times of the steps
/// @param seconds of all steps
/// @param peak operations a second of the device's matrix products
/// @param grownKilobytes by which the process grew after the first tenth of the steps
/// @param plasticity steps of a long-trained network as a multiple of a fresh one's, each on
///   another family; empty where there is no such network
public record TrainingFigures(
    String device,
    StepWork work,
    Percentiles times,
    double seconds,
    double peak,
    long grownKilobytes,
    List<Double> plasticity) {
  public TrainingFigures {
    plasticity = List.copyOf(plasticity);
  }

  /// The figures for people, one a line.
  public List<String> lines() {
    return List.of(
        FigureLine.of("device", device),
        FigureLine.of("step", times.inWords()),
        FigureLine.of(
            "tokens a second", "%,.0f, padding included".formatted(work.tokens() / seconds)),
        FigureLine.of(
            "matrix products",
            "%.1f GFLOP/s, %.0f %% of the device's %.1f"
                .formatted(
                    work.operations() / seconds / 1e9,
                    100 * work.operations() / seconds / peak,
                    peak / 1e9)),
        FigureLine.of(
            "memory", "%+,d kB after the first tenth of the steps".formatted(grownKilobytes)),
        FigureLine.of("plasticity", plasticityInWords()));
  }

  private String plasticityInWords() {
    return plasticity.isEmpty()
        ? "not measured: the starter has another size"
        : plasticity.stream()
            .map(ratio -> "%.2f".formatted(ratio))
            .collect(Collectors.joining(", ", "", " times a fresh network's steps"));
  }
}
