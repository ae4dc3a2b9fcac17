package io.ouroboros.orchestrator.bench;

import io.ouroboros.orchestrator.chart.Panel;
import java.util.ArrayList;
import java.util.List;

/// What guidance is worth as one SVG image: right answers and evaluations of every arm at every
/// budget.
///
/// @param figures of each arm at each budget, budgets in ascending order within an arm
public record GuidePlot(List<GuideFigures> figures) {
  private static final List<String> COLOURS =
      List.of("#57606a", "#cf222e", "#bf8700", "#1f6feb", "#8250df", "#1a7f37");

  /// The image.
  public String svg() {
    List<Double> right =
        figures.stream().map(figure -> 100.0 * figure.right() / figure.goals()).toList();
    List<Double> effort = figures.stream().map(GuideFigures::typicalEvaluations).toList();
    return Panel.image(
        2,
        panel(new Panel(0, "Tasks right on all held-out rows, in percent", 0, 100), right)
            + panel(
                Panel.over(
                    Panel.HEIGHT, "Evaluations to the right answer (geometric mean)", effort),
                effort));
  }

  private String panel(Panel panel, List<Double> values) {
    List<Long> budgets = figures.stream().map(GuideFigures::budget).distinct().toList();
    StringBuilder content = new StringBuilder(panel.frame(""));
    for (int i = 0; i < budgets.size(); i++) {
      content.append(panel.below(i, budgets.size(), "%,d".formatted(budgets.get(i))));
    }
    List<String> arms = figures.stream().map(it -> it.arm().name()).distinct().toList();
    for (int i = 0; i < arms.size(); i++) {
      String colour = COLOURS.get(i % COLOURS.size());
      content.append(panel.curve(of(arms.get(i), values), colour));
      content.append(panel.legend(i, arms.get(i), colour));
    }
    return content.toString();
  }

  private List<Double> of(String arm, List<Double> values) {
    List<Double> curve = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      if (figures.get(i).arm().name().equals(arm)) {
        curve.add(values.get(i));
      }
    }
    return curve;
  }
}
