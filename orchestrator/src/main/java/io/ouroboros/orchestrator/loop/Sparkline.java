package io.ouroboros.orchestrator.loop;

import java.util.List;
import java.util.stream.Collectors;

/// A curve as one line of text.
final class Sparkline {
  private static final String BARS = "▁▂▃▄▅▆▇█";

  private Sparkline() {}

  /// One bar a number, the highest for the largest.
  ///
  /// @param most how many of the last numbers are drawn
  static String of(List<Double> numbers, int most) {
    List<Double> last = numbers.subList(Math.max(0, numbers.size() - most), numbers.size());
    double least = last.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double largest = last.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return last.stream()
        .map(number -> bar(largest == least ? 0.5 : (number - least) / (largest - least)))
        .collect(Collectors.joining());
  }

  /// One bar.
  ///
  /// @param height in [0, 1]
  private static String bar(double height) {
    int index = (int) Math.min(BARS.length() - 1, Math.floor(height * BARS.length()));
    return BARS.substring(index, index + 1);
  }
}
