package io.ouroboros.agents.attempt.search;

/// Is told of the terms that the enumeration makes.
interface Listener {
  /// Whether a term is wanted even when the bank does not keep it.
  boolean wants(Call call, int value);

  /// A term was made that the bank keeps, or that is wanted.
  ///
  /// @param kept whether the bank keeps it
  void made(Entry entry, boolean kept);

  /// Asked after every term.
  ///
  /// @return false when the enumeration has to stop here
  boolean goesOn();
}
