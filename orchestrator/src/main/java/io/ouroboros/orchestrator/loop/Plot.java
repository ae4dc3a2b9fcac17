package io.ouroboros.orchestrator.loop;

import io.ouroboros.orchestrator.chart.Panel;
import java.util.List;

/// A run's curves as one SVG image: what goals of the stream took, and what exams found.
///
/// @param took geometric means of evaluations, one a window of goals
/// @param exams in their order
record Plot(List<Double> took, List<ExamPoint> exams) {
  private static final String STREAM =
      "Evaluations a goal of the stream (geometric mean of %d goals)".formatted(Chronicle.WINDOW);
  private static final String EXAMS =
      "Exam: evaluations a goal of each candidate (filled: promoted, hollow: rejected)";

  String svg() {
    return Panel.image(2, streamPanel() + examPanel());
  }

  private String streamPanel() {
    Panel panel = Panel.over(0, STREAM, took);
    return panel.frame(took.isEmpty() ? "too few goals for a point" : "")
        + panel.curve(took, "#1f6feb");
  }

  private String examPanel() {
    List<Double> values =
        exams.stream().map(exam -> exam.evidence().candidate().typicalEvaluations()).toList();
    Panel panel = Panel.over(Panel.HEIGHT, EXAMS, values);
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < exams.size(); i++) {
      ExamPoint exam = exams.get(i);
      marks.append(
          panel.mark(
              i,
              exams.size(),
              values.get(i),
              exam.passed() ? "#8250df" : "white",
              exam.generation().shortened() + ": " + exam.evidence()));
    }
    return panel.frame(exams.isEmpty() ? "no exam came to a decision" : "") + marks;
  }
}
