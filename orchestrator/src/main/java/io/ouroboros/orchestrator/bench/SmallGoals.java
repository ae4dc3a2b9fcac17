package io.ouroboros.orchestrator.bench;

import io.ouroboros.protocol.v1.Example;
import io.ouroboros.protocol.v1.SubmitRequest;
import io.ouroboros.protocol.v1.Value;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Goals of three rows that a search ends within 1,000 evaluations, each with rows of its own.
final class SmallGoals {
  private static final long EVALUATIONS = 1_000;
  private static final List<String> WORDS = List.of("alpha", "Beta", "gamma ray");

  private static final List<UnaryOperator<String>> JOBS =
      List.of(
          text -> text.toUpperCase(Locale.ROOT),
          text -> text.toLowerCase(Locale.ROOT),
          text -> text.substring(0, 1),
          text -> text + "!",
          text -> text.replace(" ", ""),
          text -> "<" + text);

  private SmallGoals() {}

  /// The goal of a number; a different key for every number.
  ///
  /// @param run what tells the keys of this run from those of others
  static SubmitRequest goal(String run, int number) {
    UnaryOperator<String> job = JOBS.get(number % JOBS.size());
    SubmitRequest.Builder request =
        SubmitRequest.newBuilder()
            .setKey("%s-%d".formatted(run, number))
            .setSignature("(string) -> string")
            .setEvaluations(EVALUATIONS);
    for (String word : WORDS) {
      String input = "%s %d".formatted(word, number);
      request.addExamples(
          Example.newBuilder().addInputs(value(input)).setOutput(value(job.apply(input))));
    }
    return request.build();
  }

  private static Value value(String text) {
    return Value.newBuilder().setText(text).build();
  }
}
