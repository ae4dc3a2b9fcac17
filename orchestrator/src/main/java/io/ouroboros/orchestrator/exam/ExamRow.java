package io.ouroboros.orchestrator.exam;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.flow.Conclusion;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import java.time.Duration;
import java.util.Optional;

/// What came of one task: a line of the output file.
///
/// @param heldOutRight how many held-out rows the answer got right; 0 without an answer
public record ExamRow(Task task, Conclusion conclusion, int heldOutRight, Duration time) {
  /// Judges the answer of a conclusion on the held-out rows.
  public static ExamRow of(Task task, Conclusion conclusion, Duration time) {
    int right =
        answer(conclusion)
            .map(program ->
                (int) task.heldOut().stream().filter(row -> row.isReproducedBy(program)).count())
            .orElse(0);
    return new ExamRow(task, conclusion, right, time);
  }

  /// Whether a program was found that is right on all examples.
  public boolean consistent() {
    return !conclusion.ranked().isEmpty();
  }

  /// Whether this task can say anything about generalisation.
  public boolean hasHeldOut() {
    return !task.heldOut().isEmpty();
  }

  /// Whether the answer is right on every held-out row, of which there is at least one.
  public boolean generalised() {
    return hasHeldOut() && consistent() && heldOutRight == task.heldOut().size();
  }

  /// What was wrong with the answer; empty when it is right on all held-out rows, or there are
  /// none.
  public Optional<Miss> miss() {
    return Miss.of(task, conclusion.ranked());
  }

  /// The line of the output file.
  public ObjectNode toJson() {
    Optional<Term> answer = answer(conclusion);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", task.goal().name());
    task.goal().signature().domain().ifPresent(domain -> json.put("domain", domain.spelling()));
    json.put("consistent", consistent());
    json.put("heldout_right", heldOutRight);
    json.put("heldout_total", task.heldOut().size());
    json.put("evaluations", conclusion.evaluations());
    found(conclusion)
        .ifPresentOrElse(
            found -> json.put("found_at", found.evaluations()), () -> json.putNull("found_at"));
    json.put("dropped", conclusion.dropped());
    json.put("seconds", Math.round(time.toNanos() / 1e5) / 1e4);
    answer.ifPresentOrElse(term -> json.put("size", term.size()), () -> json.putNull("size"));
    answer.ifPresentOrElse(
        term -> json.put("program", Syntax.print(term)), () -> json.putNull("program"));
    json.put("generation", conclusion.generation().map(GenerationId::value).orElse(null));
    json.put("verdict", conclusion.verdict().getClass().getSimpleName());
    json.put("miss", miss().map(Miss::words).orElse(null));
    return json;
  }

  private static Optional<Term> answer(Conclusion conclusion) {
    return found(conclusion).map(Candidate::program);
  }

  private static Optional<Candidate> found(Conclusion conclusion) {
    return conclusion.ranked().stream().findFirst();
  }
}
