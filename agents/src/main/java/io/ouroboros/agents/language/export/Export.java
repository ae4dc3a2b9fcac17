package io.ouroboros.agents.language.export;

/// What became of an export.
public sealed interface Export {
  /// Standalone code.
  ///
  /// @param text ends with a line end
  record Code(String text) implements Export {}

  /// The target cannot express a primitive of the program.
  ///
  /// @param primitive its name
  /// @param reason a sentence
  record Refused(String primitive, String reason) implements Export {}
}
