package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.Set;

/// The choices that programs make between branches.
final class Choices {
  /// The primitives that choose: by a truth value between two values of one type.
  static final Set<String> PRIMITIVES = Set.of("ite", "int.ite", "bool.ite");

  private Choices() {}

  /// Whether a program makes any choice.
  static boolean in(Term program) {
    return program instanceof Term.Call call
        && (PRIMITIVES.contains(call.primitive().name())
            || call.arguments().stream().anyMatch(Choices::in));
  }

  /// The program with each of its choices made as it is made for a row; the program itself when it
  /// makes none.
  static Term made(Term program, List<Value> row) {
    if (!(program instanceof Term.Call call)) {
      return program;
    }
    List<Term> arguments = call.arguments();
    if (PRIMITIVES.contains(call.primitive().name())) {
      Value test = Evaluator.evaluate(arguments.getFirst(), row);
      return made(arguments.get(test.equals(new Value.Bool(true)) ? 1 : 2), row);
    }
    List<Term> others = arguments.stream().map(argument -> made(argument, row)).toList();
    return others.equals(arguments) ? program : new Term.Call(call.primitive(), others);
  }
}
