package io.ouroboros.agents.language;

/// The arguments of one call, read without boxing. A place is counted from 0 and must be read as
/// the type of its parameter.
public interface Arguments {
  /// The text at a place.
  String text(int place);

  /// The integer at a place.
  long integer(int place);

  /// The truth value at a place.
  boolean truth(int place);

  /// The word at a place.
  long bits(int place);
}
