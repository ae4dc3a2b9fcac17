package io.ouroboros.agents.language.export;

import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A class `Fill` with a static method `fill`.
record JavaDialect() implements Dialect {
  private static final Helpers HELPERS =
      Helpers.read("helpers.java.txt", Pattern.compile("^static \\S+ (\\w+)\\("));
  private static final List<String> IMPORTS =
      List.of(
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.math.RoundingMode",
          "java.time.LocalDate",
          "java.time.Month",
          "java.time.YearMonth",
          "java.time.format.TextStyle",
          "java.util.ArrayList",
          "java.util.Arrays",
          "java.util.List",
          "java.util.Locale",
          "java.util.Set",
          "java.util.function.BinaryOperator",
          "java.util.function.Function",
          "java.util.function.IntPredicate",
          "java.util.regex.Matcher",
          "java.util.regex.Pattern",
          "java.util.stream.Collectors");

  @Override
  public Spelling.Cell template(Spelling spelling) {
    return Spelling.formula(spelling.java());
  }

  @Override
  public List<String> parameters(List<Column> columns) {
    return Identifiers.parameters(columns, Set.of(), UnaryOperator.identity());
  }

  @Override
  public String input(String parameter, Type type) {
    return parameter;
  }

  @Override
  public String literal(Value value) {
    return switch (value) {
      case Value.Text(String text) -> Dialect.quoted(text);
      case Value.Int(long number) -> number == (int) number ? "" + number : number + "L";
      case Value.Bool(boolean truth) -> "" + truth;
      case Value.Bits(long word) -> "0x%xL".formatted(word);
    };
  }

  @Override
  public String program(String expression, Type result, List<Parameter> parameters) {
    String main =
        "public static %s fill(%s) {\n  return %s;\n}"
            .formatted(
                spelled(result),
                parameters.stream()
                    .map(parameter -> spelled(parameter.type()) + " " + parameter.name())
                    .collect(Collectors.joining(", ")),
                expression);
    String body =
        Stream.of(main, HELPERS.neededBy(main))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n\n"))
            .indent(2)
            .replaceAll("(?m)^ +$", "");
    String imports =
        IMPORTS.stream()
            .filter(name -> body.matches("(?s).*\\b" + name.replaceAll(".*\\.", "") + "\\b.*"))
            .map("import %s;\n"::formatted)
            .collect(Collectors.joining());
    return imports
        + (imports.isEmpty() ? "" : "\n")
        + "public final class Fill {\n  private Fill() {}\n\n"
        + body
        + "}\n";
  }

  private static String spelled(Type type) {
    return switch (type) {
      case TEXT -> "String";
      case INT -> "long";
      case BOOL -> "boolean";
      case BITS -> "long";
    };
  }
}
