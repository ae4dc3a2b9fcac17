package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A prefix of every output at once, as offsets into them. Equal when the offsets are.
final class Prefix {
  /// The number of the prefix that is empty for every output.
  static final int START = 0;

  private final int[] offsets;
  private final int number;
  private final List<Extension> extensions = new ArrayList<>();

  /// @param number counts the prefixes from 0, the start
  Prefix(int[] offsets, int number) {
    this.offsets = offsets;
    this.number = number;
  }

  /// The offsets, in UTF-16 units.
  int[] offsets() {
    return offsets;
  }

  /// The number of this prefix.
  int number() {
    return number;
  }

  /// Whether this is the empty prefix.
  boolean isStart() {
    return number == START;
  }

  /// What makes longer prefixes of this one.
  List<Extension> extensions() {
    return extensions;
  }

  /// The length over all outputs.
  int length() {
    return Arrays.stream(offsets).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Prefix that && Arrays.equals(offsets, that.offsets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(offsets);
  }

  /// A piece that makes a prefix of another one.
  record Extension(Prefix from, Piece piece, Prefix to) {}
}
