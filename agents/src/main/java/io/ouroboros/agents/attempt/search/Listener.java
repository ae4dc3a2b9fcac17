package io.ouroboros.agents.attempt.search;

/// Is told of every term that the enumeration makes.
@FunctionalInterface
interface Listener {
  /// A term was made.
  ///
  /// @param kept whether the bank keeps it
  /// @return false when the enumeration has to stop here
  boolean made(Entry entry, boolean kept);
}
