package io.ouroboros.agents.language.export;

import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A function `ouroboros_fill` behind the helpers it uses. Its parameters stand in quotes, so that
/// none is a word of SQL. PostgreSQL has no text with the character 0; every other text gives the
/// same result as the program.
record SqlDialect() implements Dialect {
  private static final Helpers HELPERS =
      Helpers.read("helpers.sql.txt", Pattern.compile("FUNCTION (\\w+)\\("));

  @Override
  public Spelling.Cell template(Spelling spelling) {
    return Spelling.formula(spelling.sql());
  }

  @Override
  public List<String> parameters(List<Column> columns) {
    return Identifiers.parameters(columns, Set.of(), Identifiers::snake);
  }

  @Override
  public String input(String parameter, Type type) {
    return '"' + parameter + '"';
  }

  @Override
  public String literal(Value value) {
    return switch (value) {
      case Value.Text(String text) -> "'" + text.replace("'", "''") + "'";
      case Value.Int(long number) ->
          number == (int) number ? "" + number : "'" + number + "'::bigint";
      case Value.Bool(boolean truth) -> truth ? "TRUE" : "FALSE";
      case Value.Bits(long word) -> "'" + word + "'::bigint";
    };
  }

  @Override
  public String program(String expression, Type result, List<Parameter> parameters) {
    String quote = "$fill$";
    while (expression.contains(quote)) {
      quote = "$" + quote.replace("$", "") + "_$";
    }
    String main =
        "CREATE OR REPLACE FUNCTION ouroboros_fill(%s) RETURNS %s\nLANGUAGE sql IMMUTABLE AS %s\n  SELECT %s\n%s;\n"
            .formatted(
                parameters.stream()
                    .map(parameter ->
                        input(parameter.name(), parameter.type()) + " " + spelled(parameter.type()))
                    .collect(Collectors.joining(", ")),
                spelled(result),
                quote,
                expression,
                quote);
    String helpers = HELPERS.neededBy(main);
    return helpers.isEmpty() ? main : helpers + "\n\n" + main;
  }

  private static String spelled(Type type) {
    return switch (type) {
      case TEXT -> "text";
      case INT -> "bigint";
      case BOOL -> "boolean";
      case BITS -> "bigint";
    };
  }
}
