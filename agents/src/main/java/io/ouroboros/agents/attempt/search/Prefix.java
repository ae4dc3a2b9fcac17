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
  private final boolean end;
  private final int length;
  private final List<Extension> extensions = new ArrayList<>();

  /// @param number counts the prefixes from 0, the start
  /// @param end whether it is every output as a whole
  Prefix(int[] offsets, int number, boolean end) {
    this.offsets = offsets;
    this.number = number;
    this.end = end;
    length = Arrays.stream(offsets).sum();
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

  /// Whether this is every output as a whole.
  boolean isEnd() {
    return end;
  }

  /// What makes longer prefixes of this one.
  List<Extension> extensions() {
    return extensions;
  }

  /// The length over all outputs.
  int length() {
    return length;
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
