package io.ouroboros.agents.language.export;

import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.List;

/// One formula that reads the columns of a table by their names. A spreadsheet counts UTF-16 units
/// and calculates with 15 digits, so only texts without characters beyond the basic plane are sure
/// to give the program's results. An empty cell that is the result would be shown as 0; what may
/// give one is joined with the empty text.
record ExcelDialect() implements Dialect {
  @Override
  public Spelling.Cell template(Spelling spelling) {
    return spelling.excel();
  }

  @Override
  public List<String> parameters(List<Column> columns) {
    return columns.stream().map(Column::name).toList();
  }

  @Override
  public String input(String parameter, Type type) {
    return "[@[" + parameter.replaceAll("([\\[\\]#'@])", "'$1") + "]]";
  }

  @Override
  public String literal(Value value) {
    return switch (value) {
      case Value.Text(String text) -> '"' + text.replace("\"", "\"\"") + '"';
      case Value.Int(long number) -> "" + number;
      case Value.Bool(boolean truth) -> truth ? "TRUE" : "FALSE";
      case Value.Bits(long word) -> "\"%016x\"".formatted(word);
    };
  }

  @Override
  public String program(String expression, Type result, List<Parameter> parameters) {
    boolean isCell =
        result == Type.TEXT
            && parameters.stream().anyMatch(it -> expression.equals(input(it.name(), it.type())));
    return "=" + expression + (isCell ? "&\"\"" : "") + "\n";
  }
}
