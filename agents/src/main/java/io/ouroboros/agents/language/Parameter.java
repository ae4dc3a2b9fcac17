package io.ouroboros.agents.language;

/// One argument place of a primitive.
///
/// @param fixed whether people put only constants here (a delimiter, an index); a search that is
///   not bound to a grammar does the same
public record Parameter(Type type, boolean fixed) {
  /// A place for any term.
  public static Parameter of(Type type) {
    return new Parameter(type, false);
  }

  /// A place for constants.
  public static Parameter fixed(Type type) {
    return new Parameter(type, true);
  }
}
