package io.ouroboros.orchestrator.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.language.BitsLiteral;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import io.ouroboros.orchestrator.api.Values;
import io.ouroboros.protocol.v1.GoalReport;
import io.ouroboros.protocol.v1.RunnerUp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a person gets to see of a goal's end.
record Answer(Task task, GoalReport report) {
  private static final int ROWS_SHOWN = 10;

  Optional<Term> program() {
    return Solver.program(report);
  }

  /// The answer as a line of JSON.
  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", report.getGoalId());
    json.put("name", task.goal().name());
    json.put("solved", program().isPresent());
    json.put("verdict", report.getVerdict());
    json.put("explanation", report.getExplanation());
    json.put("program", program().map(Syntax::print).orElse(null));
    json.put("evaluations", report.getEvaluations());
    json.put("dropped", report.getDropped());
    json.put("generation", report.getGeneration());
    json.put("alternatives", report.getAlternatives());
    json.put("confidence", Math.round(report.getConfidence() * 1_000) / 1_000.0);
    if (report.hasRunnerUp()) {
      add(json.putObject("runner_up"), report.getRunnerUp());
    }
    ArrayNode filled = json.putArray("filled");
    program().ifPresent(program -> rows(program).forEach(value -> add(filled, value)));
    json.put("heldout_right", heldOutRight());
    json.put("heldout_total", task.heldOut().size());
    return json;
  }

  /// The answer as a few lines for people.
  String inWords() {
    StringBuilder text = new StringBuilder(task.goal().name()).append('\n');
    program()
        .ifPresentOrElse(
            program -> solved(text, program),
            () -> text.append("  not solved. ").append(report.getExplanation()).append('\n'));
    if (report.getDropped() > 0) {
      text.append(
          "  The memory of a search was full: %,d terms were not built on.%n"
              .formatted(report.getDropped()));
    }
    return text.toString();
  }

  private void solved(StringBuilder text, Term program) {
    text.append("  ").append(Syntax.print(program)).append('\n');
    text.append(
        "  %s %,d evaluations under generation %s.%n"
            .formatted(report.getExplanation(), report.getEvaluations(), generation()));
    if (!task.heldOut().isEmpty()) {
      text.append(
          "  Right on %d of %d held-out rows.%n".formatted(heldOutRight(), task.heldOut().size()));
    }
    if (report.hasRunnerUp()) {
      doubt(text, report.getRunnerUp());
    }
    List<List<Value>> unfilled = task.goal().unfilled();
    for (List<Value> row : unfilled.subList(0, Math.min(ROWS_SHOWN, unfilled.size()))) {
      String inputs = row.stream().map(Answer::shown).collect(Collectors.joining(", "));
      text.append("    %s -> %s%n".formatted(inputs, shown(Evaluator.evaluate(program, row))));
    }
    if (unfilled.size() > ROWS_SHOWN) {
      text.append("    and %,d more rows%n".formatted(unfilled.size() - ROWS_SHOWN));
    }
  }

  private void doubt(StringBuilder text, RunnerUp other) {
    text.append(
        "  Confidence %.2f. Runner-up: %s%n".formatted(report.getConfidence(), other.getProgram()));
    text.append(
        "  To tell them apart, give the answer for %s: %s, or %s?%n"
            .formatted(
                other.getTellingInputsList().stream()
                    .map(Answer::shown)
                    .collect(Collectors.joining(", ")),
                shown(other.getTellingAnswer()),
                shown(other.getTellingOther())));
  }

  private static void add(ObjectNode json, RunnerUp other) {
    json.put("program", other.getProgram());
    json.put("telling_row", other.getTellingRow());
    ArrayNode inputs = json.putArray("telling_inputs");
    other.getTellingInputsList().forEach(value -> inputs.add(shown(value)));
    json.put("telling_answer", shown(other.getTellingAnswer()));
    json.put("telling_other", shown(other.getTellingOther()));
  }

  private static String shown(io.ouroboros.protocol.v1.Value value) {
    return Values.ofApi(value).map(Answer::shown).orElse("");
  }

  private long heldOutRight() {
    return program()
        .map(program -> task.heldOut().stream().filter(row -> row.isReproducedBy(program)).count())
        .orElse(0L);
  }

  private List<Value> rows(Term program) {
    return task.goal().unfilled().stream().map(row -> Evaluator.evaluate(program, row)).toList();
  }

  private String generation() {
    return new GenerationId(report.getGeneration()).shortened();
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Int(long number) -> Long.toString(number);
      case Value.Bool(boolean truth) -> Boolean.toString(truth);
      case Value.Bits(long word) -> BitsLiteral.printPlain(word);
    };
  }

  private static void add(ArrayNode array, Value value) {
    switch (value) {
      case Value.Text(String text) -> array.add(text);
      case Value.Int(long number) -> array.add(number);
      case Value.Bool(boolean truth) -> array.add(truth);
      case Value.Bits(long word) -> array.add(BitsLiteral.printPlain(word));
    }
  }
}
