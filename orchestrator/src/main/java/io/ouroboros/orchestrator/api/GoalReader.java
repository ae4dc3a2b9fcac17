package io.ouroboros.orchestrator.api;

import com.google.protobuf.util.Durations;
import io.ouroboros.agents.charter.Charter;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.GoalCheck;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.goal.GrammarCheck;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.GrammarSyntax;
import io.ouroboros.agents.language.SyntaxException;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.protocol.v1.SubmitRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes goals of requests, and names the field that is wrong.
///
/// @param standard the budget of a request that brings none
/// @param charter limits what a request may ask for
record GoalReader(Budget standard, Charter charter) {
  private static final int MAX_KEY_LENGTH = 512;

  /// A field breaks its rule; stays within this class.
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient FieldProblem problem;

    Wrong(String field, String text) {
      problem = new FieldProblem(field, text);
    }
  }

  GoalReading read(SubmitRequest request) {
    try {
      Goal goal = goal(request);
      Optional<GoalCheck.Problem> problem = GoalCheck.problem(goal);
      return problem.isPresent()
          ? new GoalReading.Unsound(located(problem.get(), goal.examples().size()))
          : new GoalReading.Sound(goal);
    } catch (Wrong wrong) {
      return new GoalReading.Unsound(wrong.problem);
    }
  }

  private Goal goal(SubmitRequest request) throws Wrong {
    String key = request.getKey();
    if (key.isBlank() || key.length() > MAX_KEY_LENGTH) {
      throw new Wrong(
          "key",
          "The key must have 1 to %d characters, not %d.".formatted(MAX_KEY_LENGTH, key.length()));
    }
    Signature signature =
        Signature.spelled(request.getSignature())
            .orElseThrow(() ->
                new Wrong(
                    "signature",
                    "The signature (%s) must read like (string,int) -> string."
                        .formatted(request.getSignature())));
    return new Goal(
        GoalId.ofKey(key),
        request.getName().isBlank() ? key : request.getName(),
        signature,
        examples(request),
        unfilled(request),
        grammar(request, signature),
        budget(request));
  }

  private static List<Example> examples(SubmitRequest request) throws Wrong {
    List<Example> examples = new ArrayList<>();
    for (int row = 0; row < request.getExamplesCount(); row++) {
      var example = request.getExamples(row);
      String field = "examples[%d]".formatted(row);
      examples.add(
          new Example(
              values(field + ".inputs", example.getInputsList()),
              value(field + ".output", example.getOutput())));
    }
    return examples;
  }

  private static List<List<Value>> unfilled(SubmitRequest request) throws Wrong {
    List<List<Value>> rows = new ArrayList<>();
    for (int row = 0; row < request.getUnfilledCount(); row++) {
      rows.add(
          values("unfilled[%d].inputs".formatted(row), request.getUnfilled(row).getInputsList()));
    }
    return rows;
  }

  private static List<Value> values(String field, List<io.ouroboros.protocol.v1.Value> messages)
      throws Wrong {
    List<Value> values = new ArrayList<>();
    for (int column = 0; column < messages.size(); column++) {
      values.add(value("%s[%d]".formatted(field, column), messages.get(column)));
    }
    return values;
  }

  private static Value value(String field, io.ouroboros.protocol.v1.Value message) throws Wrong {
    return Values.ofApi(message)
        .orElseThrow(() -> new Wrong(field, "The value must be a text, an int, a bool or bits."));
  }

  private static Optional<Grammar> grammar(SubmitRequest request, Signature signature)
      throws Wrong {
    if (request.getGrammar().isBlank()) {
      return Optional.empty();
    }
    Grammar grammar = parsed(request.getGrammar());
    Optional<String> problem = GrammarCheck.problem(grammar, signature);
    if (problem.isPresent()) {
      throw new Wrong("grammar", problem.get());
    }
    return Optional.of(grammar);
  }

  private static Grammar parsed(String grammar) throws Wrong {
    try {
      return GrammarSyntax.of(Vocabularies.whole()).parse(grammar);
    } catch (SyntaxException malformed) {
      throw new Wrong("grammar", String.valueOf(malformed.getMessage()));
    }
  }

  private Budget budget(SubmitRequest request) throws Wrong {
    long evaluations =
        request.getEvaluations() == 0 ? standard.evaluations() : request.getEvaluations();
    if (evaluations < 1) {
      throw new Wrong(
          "evaluations", "The budget (%d) must be at least 1 evaluation.".formatted(evaluations));
    }
    if (evaluations > charter.evaluationsPerGoal()) {
      throw new Wrong(
          "evaluations",
          "The budget (%d) is above the charter's limit of %d evaluations."
              .formatted(evaluations, charter.evaluationsPerGoal()));
    }
    Duration time = request.hasTime() ? time(request) : standard.time();
    if (!time.isPositive() || time.compareTo(Budget.LONGEST) > 0) {
      throw new Wrong(
          "time",
          "The time limit (%s) must be positive and at most %s.".formatted(time, Budget.LONGEST));
    }
    return new Budget(evaluations, time);
  }

  private static Duration time(SubmitRequest request) throws Wrong {
    if (!Durations.isValid(request.getTime())) {
      throw new Wrong("time", "The time limit is no valid duration.");
    }
    return Duration.ofSeconds(request.getTime().getSeconds(), request.getTime().getNanos());
  }

  private static FieldProblem located(GoalCheck.Problem problem, int examples) {
    if (problem.row().isEmpty()) {
      return new FieldProblem("examples", problem.text());
    }
    int row = problem.row().getAsInt();
    return new FieldProblem(
        row < examples ? "examples[%d]".formatted(row) : "unfilled[%d]".formatted(row - examples),
        problem.text());
  }
}
