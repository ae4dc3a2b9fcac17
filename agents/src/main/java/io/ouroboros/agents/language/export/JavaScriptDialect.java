package io.ouroboros.agents.language.export;

import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A function `fill` behind the helpers it uses. Integers are `BigInt`, because a number of
/// JavaScript does not hold 64 bits.
record JavaScriptDialect() implements Dialect {
  private static final Helpers HELPERS =
      Helpers.read("helpers.js.txt", Pattern.compile("^(?:function|const) (\\w+)"));

  @Override
  public Spelling.Cell template(Spelling spelling) {
    return Spelling.formula(spelling.javaScript());
  }

  @Override
  public List<String> parameters(List<Column> columns) {
    Set<String> taken = new HashSet<>(HELPERS.names());
    taken.add("fill");
    return Identifiers.parameters(columns, taken, UnaryOperator.identity());
  }

  @Override
  public String input(String parameter, Type type) {
    return type == Type.INT || type == Type.BITS ? "BigInt(" + parameter + ")" : parameter;
  }

  @Override
  public String literal(Value value) {
    return switch (value) {
      case Value.Text(String text) -> Dialect.quoted(text);
      case Value.Int(long number) -> number + "n";
      case Value.Bool(boolean truth) -> "" + truth;
      case Value.Bits(long word) -> "0x%xn".formatted(word);
    };
  }

  @Override
  public String program(String expression, Type result, List<Parameter> parameters) {
    String main =
        "function fill(%s) {\n  return %s;\n}\n"
            .formatted(
                parameters.stream().map(Parameter::name).collect(Collectors.joining(", ")),
                expression);
    String helpers = HELPERS.neededBy(main);
    return helpers.isEmpty() ? main : helpers + "\n\n" + main;
  }
}
