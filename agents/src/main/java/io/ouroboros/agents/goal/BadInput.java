package io.ouroboros.agents.goal;

/// What a person handed in cannot be read. The message names the value and the place, and may
/// advise on a new line that starts with "Maybe".
public final class BadInput extends Exception {
  private static final long serialVersionUID = 1L;

  /// Bad input at a line of a file.
  ///
  /// @param line from 1
  public BadInput(String file, long line, String problem) {
    super("%s:%d: %s".formatted(file, line, problem));
  }

  /// Bad input that belongs to no single line.
  public BadInput(String file, String problem) {
    super("%s: %s".formatted(file, problem));
  }
}
