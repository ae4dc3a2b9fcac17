package io.ouroboros.orchestrator.loop;

import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.orchestrator.node.EngineWords;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A run on a terminal: one picture that is drawn over itself.
public final class Screen implements Display {
  private static final int DECISIONS_SHOWN = 3;
  private static final int ANSWERS_SHOWN = 4;
  private static final int BAR = 30;
  private static final String INDENT = " ".repeat(13);

  private final PrintWriter out;
  private final int columns;
  private final int rows;
  private int drawn;

  /// Draws on a terminal.
  ///
  /// @param columns the terminal's width, at least 40
  /// @param rows the terminal's height; what does not fit is left out, from the bottom
  public Screen(PrintWriter out, int columns, int rows) {
    this.out = out;
    this.columns = columns;
    this.rows = rows;
  }

  @Override
  public void show(Picture picture) {
    List<String> all = lines(picture);
    List<String> lines = all.subList(0, Math.min(all.size(), rows - 1));
    StringBuilder text = new StringBuilder();
    if (drawn > 0) {
      text.append("\u001b[").append(drawn).append('A');
    }
    for (String line : lines) {
      text.append('\r').append(line).append("\u001b[K\n");
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
    List<String> all = new ArrayList<>(lines.stream().flatMap(this::wrapped).toList());
    answers(picture.stream().samples(), all);
    return all;
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

  private void answers(List<Sample> samples, List<String> lines) {
    if (!samples.isEmpty()) {
      lines.add("your goals   %,d ended, the last ones:".formatted(samples.size()));
      samples.subList(Math.max(0, samples.size() - ANSWERS_SHOWN), samples.size()).stream()
          .map(sample -> fitted("  " + Words.sample(sample)))
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

  /// A line and its continuations, broken at blanks.
  private Stream<String> wrapped(String line) {
    int room = columns - 1;
    if (line.length() <= room) {
      return Stream.of(line);
    }
    int blank = line.lastIndexOf(' ', room);
    int end = blank > INDENT.length() ? blank : room;
    return Stream.concat(
        Stream.of(line.substring(0, end)), wrapped(INDENT + line.substring(end).strip()));
  }

  private String fitted(String line) {
    return line.length() < columns ? line : line.substring(0, columns - 2) + "…";
  }
}
