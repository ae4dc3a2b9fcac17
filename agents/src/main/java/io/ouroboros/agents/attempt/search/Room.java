package io.ouroboros.agents.attempt.search;

/// The memory that a search may take, and how much of it is taken.
final class Room {
  private final long most;
  private long taken;

  Room(SearchMemory memory) {
    most = memory.bytes();
  }

  /// Takes some memory if it is there.
  ///
  /// @param bytes not negative
  /// @return whether it was
  boolean take(long bytes) {
    boolean fits = taken + bytes <= most;
    taken += fits ? bytes : 0;
    return fits;
  }

  /// Takes some memory whether it is there or not.
  void takeAlways(long bytes) {
    taken += bytes;
  }

  /// Gives back what was taken.
  void give(long bytes) {
    taken -= bytes;
  }
}
