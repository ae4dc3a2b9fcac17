package io.ouroboros.agents.language;

import java.util.List;
import java.util.Set;

/// The choices that programs make between branches.
public final class Choices {
  /// The primitives that choose: by a truth value between two values of one type.
  public static final Set<String> PRIMITIVES = Set.of("ite", "int.ite", "bool.ite");

  private Choices() {}

  /// How many choices a program makes.
  public static int in(Term program) {
    if (!(program instanceof Term.Call call)) {
      return 0;
    }
    int own = PRIMITIVES.contains(call.primitive().name()) ? 1 : 0;
    return own + call.arguments().stream().mapToInt(Choices::in).sum();
  }

  /// The program with each of its choices made as it is made for a row; the program itself when it
  /// makes none.
  public static Term made(Term program, List<Value> row) {
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
