package io.ouroboros.agents.attempt.search;

/// The memory that the values of a search may take, and how much of it they have taken.
final class Room {
  private final long most;
  private long taken;

  /// @param most in bytes, not negative
  Room(long most) {
    this.most = most;
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

  /// How many bytes are taken.
  long taken() {
    return taken;
  }
}
