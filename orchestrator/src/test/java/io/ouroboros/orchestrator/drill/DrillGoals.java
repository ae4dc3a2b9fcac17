package io.ouroboros.orchestrator.drill;

import io.ouroboros.protocol.v1.Example;
import io.ouroboros.protocol.v1.InputRow;
import io.ouroboros.protocol.v1.SubmitRequest;
import io.ouroboros.protocol.v1.Value;
import java.util.Map;

/// The goals of the drills, by number. They withhold no row, so that each takes one attempt.
///
/// @param keys what their keys begin with
/// @param evaluations that a goal may spend, which one that no small program solves does
record DrillGoals(String keys, long evaluations) {
  private static final int LARGE_ROWS = 2_000;
  private static final String LONG_NAME = "Grace Brewster Murray Hopper ".repeat(8);

  /// Every third is one that no small program solves.
  SubmitRequest goal(int number) {
    return goal(number, number);
  }

  /// The same with a key of its own.
  ///
  /// @param number what the goal is
  /// @param key the end of its key
  SubmitRequest goal(int number, int key) {
    return number % 3 == 0 ? initials(number, key) : noise(number, key);
  }

  /// A goal with more rows than a small message between nodes holds.
  SubmitRequest large(int number) {
    SubmitRequest.Builder large = initials(number, number).toBuilder();
    for (int row = 0; row < LARGE_ROWS; row++) {
      large.addUnfilled(InputRow.newBuilder().addInputs(text(LONG_NAME + row)));
    }
    return large.build();
  }

  private SubmitRequest initials(int number, int key) {
    return of(
        key, Map.of("Ada Byron " + number, "AB" + number, "Kurt Weil " + number, "KW" + number));
  }

  private SubmitRequest noise(int number, int key) {
    return of(
        key, Map.of("row one", "q7#x" + number, "row two", "zz" + number + "!k", "row", "0a;w"));
  }

  private SubmitRequest of(int key, Map<String, String> rows) {
    SubmitRequest.Builder request =
        SubmitRequest.newBuilder()
            .setKey(keys + key)
            .setName("drill")
            .setSignature("(string) -> string")
            .setEvaluations(evaluations);
    rows.forEach((input, output) ->
        request.addExamples(Example.newBuilder().addInputs(text(input)).setOutput(text(output))));
    return request.build();
  }

  private static Value text(String text) {
    return Value.newBuilder().setText(text).build();
  }
}
