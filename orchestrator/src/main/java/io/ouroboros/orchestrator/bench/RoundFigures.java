package io.ouroboros.orchestrator.bench;

import io.ouroboros.learner.gate.TwinFigures;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How one guide did on the half that nothing was learned from, beside its twin: hand-set costs, or
/// for a network the costs of the same generation without it.
///
/// @param experiences how many it learned from
public record RoundFigures(String guide, int experiences, List<Score> scores) {
  /// @param examples how many were shown
  record Score(int examples, TwinFigures figures) {
    private String inWords() {
      return String.format(
          Locale.ROOT,
          "k=%d %3d of %d (%+.1f [%+.1f, %+.1f])",
          examples,
          figures.learned().right(),
          figures.learned().goals(),
          100 * figures.right().mean(),
          100 * figures.right().lower(),
          100 * figures.right().upper());
    }
  }

  public RoundFigures {
    scores = List.copyOf(scores);
  }

  /// The figures in one line.
  public String line() {
    return "%-22s %4d learned from  %s"
        .formatted(
            guide,
            experiences,
            scores.stream().map(Score::inWords).collect(Collectors.joining("  ")));
  }
}
