package io.ouroboros.orchestrator.loop;

import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.orchestrator.node.EngineWords;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A run on a terminal: one picture that is drawn over itself.
public final class Screen implements Display {
  private static final int DECISIONS_SHOWN = 6;
  private static final int ANSWERS_SHOWN = 4;
  private static final int BAR = 30;

  private final PrintWriter out;
  private final int columns;
  private int drawn;

  /// Draws on a terminal.
  ///
  /// @param columns the terminal's width
  public Screen(PrintWriter out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  @Override
  public void show(Picture picture) {
    List<String> lines = lines(picture);
    StringBuilder text = new StringBuilder();
    if (drawn > 0) {
      text.append("\u001b[").append(drawn).append('A');
    }
    for (String line : lines) {
      text.append('\r').append(fitted(line)).append("\u001b[K\n");
    }
    text.append("\u001b[J");
    out.print(text);
    out.flush();
    drawn = lines.size();
  }

  private List<String> lines(Picture picture) {
    List<String> lines = new ArrayList<>();
    lines.add(progress(picture.elapsed(), picture.planned()));
    lines.add("");
    lines.add("goals        " + Words.goals(picture.stream()));
    lines.add("evaluations  " + Words.evaluations(picture.stream()));
    lines.add("             " + Sparkline.of(picture.stream().curve(), columns - 14));
    lines.add("network      " + picture.engine().map(EngineWords::of).orElse("starting"));
    lines.add("generation   " + picture.gate().map(Words::generation).orElse("asking"));
    lines.add("learner      " + picture.learner().map(Words::learner).orElse("starting"));
    lines.add("gate         " + picture.gate().map(Words::gate).orElse("starting"));
    picture.gate().ifPresent(gate -> exams(gate, lines));
    answers(picture.stream().samples(), lines);
    return lines;
  }

  private void exams(LineageStatus gate, List<String> lines) {
    List<Double> curve =
        ExamPoint.all(gate).stream()
            .map(point -> point.evidence().candidate().typicalEvaluations())
            .toList();
    lines.add(
        "exam curve   "
            + (curve.isEmpty()
                ? "no decision yet"
                : Sparkline.of(curve, 20) + "  typical evaluations a goal, lower is better"));
    List<Standing> decided =
        gate.generations().stream()
            .filter(s -> !(s.stage() instanceof Standing.BuiltIn))
            .filter(s -> !(s.stage() instanceof Standing.InExam))
            .toList();
    decided.subList(Math.max(0, decided.size() - DECISIONS_SHOWN), decided.size()).stream()
        .map(standing -> "  " + Words.decision(standing))
        .forEach(lines::add);
  }

  private static void answers(List<Sample> samples, List<String> lines) {
    if (!samples.isEmpty()) {
      lines.add("your goals   %,d ended, the last ones:".formatted(samples.size()));
      samples.subList(Math.max(0, samples.size() - ANSWERS_SHOWN), samples.size()).stream()
          .map(sample -> "  " + Words.sample(sample))
          .forEach(lines::add);
    }
  }

  private static String progress(Duration elapsed, Duration planned) {
    double share = Math.min(1, (double) elapsed.toMillis() / planned.toMillis());
    int full = (int) (share * BAR);
    return "Ouroboros  [%s%s] %s of %s"
        .formatted(
            "#".repeat(full), "-".repeat(BAR - full), Words.clock(elapsed), Words.clock(planned));
  }

  private String fitted(String line) {
    return line.length() < columns ? line : line.substring(0, columns - 2) + "…";
  }
}
