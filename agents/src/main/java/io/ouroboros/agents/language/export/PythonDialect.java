package io.ouroboros.agents.language.export;

import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A function `fill` behind the helpers it uses.
record PythonDialect() implements Dialect {
  private static final Helpers HELPERS =
      Helpers.read("helpers.py.txt", Pattern.compile("^(?:def )?(\\w+)"));
  private static final List<String> MODULES = List.of("datetime", "decimal", "re");

  @Override
  public Spelling.Cell template(Spelling spelling) {
    return Spelling.formula(spelling.python());
  }

  @Override
  public List<String> parameters(List<Column> columns) {
    Set<String> taken = new HashSet<>(HELPERS.names());
    taken.addAll(Set.of("len", "fill"));
    return Identifiers.parameters(columns, taken, Identifiers::snake);
  }

  @Override
  public String input(String parameter, Type type) {
    return parameter;
  }

  @Override
  public String literal(Value value) {
    return switch (value) {
      case Value.Text(String text) -> Dialect.quoted(text);
      case Value.Int(long number) -> "" + number;
      case Value.Bool(boolean truth) -> truth ? "True" : "False";
      case Value.Bits(long word) -> "0x%x".formatted(word);
    };
  }

  @Override
  public String program(String expression, Type result, List<Parameter> parameters) {
    String main =
        "def fill(%s):\n    return %s\n"
            .formatted(
                parameters.stream().map(Parameter::name).collect(Collectors.joining(", ")),
                expression);
    String helpers = HELPERS.neededBy(main).replace("\n\n", "\n\n\n");
    String code = helpers.isEmpty() ? main : helpers + "\n\n\n" + main;
    String imports =
        MODULES.stream()
            .filter(name -> Pattern.compile("\\b" + name + "\\.").matcher(helpers).find())
            .map("import %s\n"::formatted)
            .collect(Collectors.joining());
    return imports.isEmpty() ? code : imports + "\n\n" + code;
  }
}
