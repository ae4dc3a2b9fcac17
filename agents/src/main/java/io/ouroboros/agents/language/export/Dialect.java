package io.ouroboros.agents.language.export;

import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.Optional;

/// How one target writes expressions and whole programs.
sealed interface Dialect
    permits ExcelDialect, JavaDialect, JavaScriptDialect, PythonDialect, SqlDialect {
  /// The template of a primitive.
  ///
  /// @return the reason why not, when the target cannot express it
  Spelling.Cell template(Spelling spelling);

  /// The names of the parameters, in order.
  List<String> parameters(List<Column> columns);

  /// How an expression reads a parameter.
  String input(String parameter, Type type);

  String literal(Value value);

  /// A whole program around an expression.
  ///
  /// @param result the type of the expression
  String program(String expression, Type result, List<Parameter> parameters);

  /// A typed parameter of the exported function.
  record Parameter(String name, Type type) {}

  /// The dialect of a target.
  static Dialect of(Target target) {
    return switch (target) {
      case JAVA -> new JavaDialect();
      case PYTHON -> new PythonDialect();
      case SQL -> new SqlDialect();
      case JAVASCRIPT -> new JavaScriptDialect();
      case EXCEL -> new ExcelDialect();
    };
  }

  /// A text between double quotes, as Java, Python and JavaScript agree to write it.
  static String quoted(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Optional<String> escape =
          switch (c) {
            case '"' -> Optional.of("\\\"");
            case '\\' -> Optional.of("\\\\");
            case '\n' -> Optional.of("\\n");
            case '\r' -> Optional.of("\\r");
            case '\t' -> Optional.of("\\t");
            default -> Optional.empty();
          };
      boolean visible = c >= ' ' && c != 0x7F && c != 0xA0 && c != 0x2028 && c != 0x2029;
      literal.append(escape.orElse(visible ? Character.toString(c) : "\\u%04x".formatted((int) c)));
    }
    return literal.append('"').toString();
  }
}
