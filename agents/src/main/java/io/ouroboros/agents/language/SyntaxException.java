package io.ouroboros.agents.language;

/// A text is not what the language's syntax allows; the message names the problem.
public final class SyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;

  /// A problem at a line.
  ///
  /// @param line from 1
  public SyntaxException(int line, String problem) {
    super(problem);
    this.line = line;
  }

  /// The line, from 1, where the problem is.
  public int line() {
    return line;
  }
}
