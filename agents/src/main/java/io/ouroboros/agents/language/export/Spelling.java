package io.ouroboros.agents.language.export;

/// How one primitive is written in each target. A template has `{0}` where the first argument goes
/// as it is, and `<0>` where it goes in brackets unless it is a name, a literal or a call.
///
/// @param excel a template without the word that starts a formula
record Spelling(String java, String python, String sql, String javaScript, Cell excel) {

  /// How a primitive is written in a spreadsheet, or why not.
  sealed interface Cell {
    /// A template.
    record Formula(String template) implements Cell {}

    /// Not at all.
    record Missing(String reason) implements Cell {}
  }

  /// Whether what a template makes stands for itself in a larger expression: one call, and nothing
  /// beside it.
  static boolean isCall(String template) {
    int open = template.indexOf('(');
    if (open < 1 || !template.substring(0, open).matches("(<\\d>\\.)?\\w+")) {
      return false;
    }
    int depth = 0;
    for (int i = open; i < template.length(); i++) {
      depth += template.charAt(i) == '(' ? 1 : template.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i == template.length() - 1;
      }
    }
    return false;
  }

  static Cell formula(String template) {
    return new Cell.Formula(template);
  }

  static Cell missing(String reason) {
    return new Cell.Missing(reason);
  }

  /// An infix operator that all targets but the spreadsheet write between two arguments.
  static Spelling infix(String common, String python, String sql, Cell excel) {
    return infix(common, python, sql, common, excel);
  }

  static Spelling infix(String java, String python, String sql, String javaScript, Cell excel) {
    return new Spelling(between(java), between(python), between(sql), between(javaScript), excel);
  }

  /// A call of a helper function of the same name everywhere.
  ///
  /// @param helper in camel case
  static Spelling call(String helper, int arguments, Cell excel) {
    return classed(helper, arguments, "", "", "", excel);
  }

  /// A call of a helper that takes a class of characters as its second argument.
  static Spelling classed(
      String helper, int arguments, String java, String function, String pattern, Cell excel) {
    String snake = Identifiers.snake(helper);
    return new Spelling(
        called(helper, arguments, java),
        called(snake, arguments, function.isEmpty() ? "" : Identifiers.snake(function)),
        called("ouroboros_" + snake, arguments, pattern),
        called(helper, arguments, function),
        excel);
  }

  private static String between(String operator) {
    return "<0> " + operator + " <1>";
  }

  private static String called(String function, int arguments, String members) {
    StringBuilder call = new StringBuilder(function).append("({0}");
    if (!members.isEmpty()) {
      call.append(", ").append(members);
    }
    for (int place = 1; place < arguments; place++) {
      call.append(", {").append(place).append('}');
    }
    return call.append(')').toString();
  }
}
