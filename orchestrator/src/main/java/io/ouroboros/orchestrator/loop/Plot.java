package io.ouroboros.orchestrator.loop;

import java.util.List;
import java.util.Locale;

/// A run's curves as one SVG image: what goals of the stream took, and what exams found.
///
/// @param took geometric means of evaluations, one a window of goals
/// @param exams in their order
record Plot(List<Double> took, List<ExamPoint> exams) {
  private static final int WIDTH = 720;
  private static final int PANEL = 220;
  private static final int LEFT = 80;
  private static final int RIGHT = 30;
  private static final int TOP = 40;
  private static final int INNER = 140;

  String svg() {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
    font-family="sans-serif" font-size="12">
    <rect width="100%%" height="100%%" fill="white"/>
    %s%s</svg>
    """
        .formatted(WIDTH, 2 * PANEL, WIDTH, 2 * PANEL, streamPanel(), examPanel());
  }

  private String streamPanel() {
    String title =
        "Evaluations a goal of the stream (geometric mean of %d goals)".formatted(Chronicle.WINDOW);
    Axis axis = Axis.over(took);
    return frame(0, title, axis, took.isEmpty() ? "too few goals for a point" : "")
        + line(0, axis, took, "#1f6feb");
  }

  private String examPanel() {
    List<Double> values =
        exams.stream().map(exam -> exam.evidence().candidate().typicalEvaluations()).toList();
    Axis axis = Axis.over(values);
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < exams.size(); i++) {
      marks.append(mark(exams.get(i), x(i, exams.size()), y(PANEL, axis, values.get(i))));
    }
    String title =
        "Exam: evaluations a goal of each candidate (filled: promoted, hollow: rejected)";
    return frame(PANEL, title, axis, exams.isEmpty() ? "no exam came to a decision" : "") + marks;
  }

  private static String mark(ExamPoint exam, double x, double y) {
    return """
    <circle cx="%s" cy="%s" r="5" stroke="#8250df" stroke-width="2" fill="%s"><title>%s: %s</title></circle>
    """
        .formatted(
            number(x),
            number(y),
            exam.passed() ? "#8250df" : "white",
            exam.generation().shortened(),
            exam.evidence());
  }

  private static String frame(int top, String title, Axis axis, String empty) {
    int base = top + TOP + INNER;
    return """
    <text x="%d" y="%d" font-weight="bold">%s</text>
    <line x1="%d" y1="%d" x2="%d" y2="%d" stroke="#888"/>
    <line x1="%d" y1="%d" x2="%d" y2="%d" stroke="#888"/>
    <text x="%d" y="%d" text-anchor="end">%s</text>
    <text x="%d" y="%d" text-anchor="end">%s</text>
    <text x="%d" y="%d" fill="#888">%s</text>
    """
        .formatted(
            LEFT,
            top + 22,
            title,
            LEFT,
            top + TOP,
            LEFT,
            base,
            LEFT,
            base,
            WIDTH - RIGHT,
            base,
            LEFT - 8,
            top + TOP + 4,
            axis.label(axis.highest()),
            LEFT - 8,
            base + 4,
            axis.label(axis.lowest()),
            LEFT + 20,
            top + TOP + INNER / 2,
            empty);
  }

  private static String line(int top, Axis axis, List<Double> values, String colour) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      points.append(number(x(i, values.size()))).append(',');
      points.append(number(y(top, axis, values.get(i)))).append(' ');
    }
    return "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"%s\" points=\"%s\"/>\n"
        .formatted(colour, points.toString().strip());
  }

  private static double x(int index, int count) {
    double room = WIDTH - LEFT - RIGHT - 20.0;
    return LEFT + 10 + (count == 1 ? room / 2 : room * index / (count - 1));
  }

  private static double y(int top, Axis axis, double value) {
    double share = (value - axis.lowest()) / (axis.highest() - axis.lowest());
    return top + TOP + INNER * (1 - share);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// From where to where a curve is drawn.
  private record Axis(double lowest, double highest) {
    static Axis over(List<Double> values) {
      double highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
      return new Axis(0, highest <= 0 ? 1 : highest * 1.1);
    }

    String label(double value) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
  }
}
