package io.ouroboros.agents.language.export;

import java.util.Arrays;
import java.util.Optional;

/// A language that programs can be exported to.
public enum Target {
  /// One class with a static method; Java 17 or later.
  JAVA("java"),
  /// One function; Python 3.9 or later.
  PYTHON("python"),
  /// Functions of PostgreSQL 15 or later, in a database encoded in UTF-8.
  SQL("sql"),
  /// One function; any engine since ECMAScript 2020.
  JAVASCRIPT("js"),
  /// One formula of Excel 365, for a table whose columns carry the goal's names.
  EXCEL("excel");

  private final String spelling;

  Target(String spelling) {
    this.spelling = spelling;
  }

  /// How the command line spells this target.
  public String spelling() {
    return spelling;
  }

  /// The target that the command line spells like this; empty when there is none.
  public static Optional<Target> spelled(String spelling) {
    return Arrays.stream(values()).filter(target -> target.spelling.equals(spelling)).findFirst();
  }
}
