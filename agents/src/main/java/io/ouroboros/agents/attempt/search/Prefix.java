package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.List;

/// A prefix of every output at once, as offsets into them.
final class Prefix {
  /// The number of the prefix that is empty for every output.
  static final int START = 0;

  private final int[] offsets;
  private final int number;
  private final boolean end;
  private final int length;
  private final List<Extension> extensions = new ArrayList<>();
  private int steps = Piece.NONE;
  private boolean extended;

  /// The prefixes that this one extends, as long as no way is known from here to the end.
  private List<Prefix> shorter = new ArrayList<>();

  private boolean leads;

  /// @param number counts the prefixes from 0, the start
  /// @param end whether it is every output as a whole
  Prefix(int[] offsets, int number, boolean end) {
    this.offsets = offsets;
    this.number = number;
    this.end = end;
    leads = end;
    int sum = 0;
    for (int offset : offsets) {
      sum += offset;
    }
    length = sum;
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

  /// Notes that a piece makes a longer prefix of this one.
  void extendTo(Prefix longer, Piece piece) {
    extensions.add(new Extension(this, piece, longer));
    if (!longer.leads) {
      longer.shorter.add(this);
    }
  }

  /// Whether some way is known that leads from here to the end.
  boolean leads() {
    return leads;
  }

  /// Notes that some way leads from here to the end.
  ///
  /// @return the prefixes that this one extends
  List<Prefix> lead() {
    leads = true;
    List<Prefix> known = shorter;
    shorter = List.of();
    return known;
  }

  /// What makes longer prefixes of this one.
  List<Extension> extensions() {
    return extensions;
  }

  /// What its pieces cost, about: as they did when it was last offered cheaper ones.
  int steps() {
    return steps;
  }

  /// Offers a way to make it.
  ///
  /// @return whether it is cheaper than those before, and of use because nothing extends it yet
  boolean offer(int offered) {
    boolean better = offered < steps;
    steps = Math.min(steps, offered);
    return better && !extended;
  }

  /// Whether pieces were tried behind it.
  boolean isExtended() {
    return extended;
  }

  /// Notes that pieces are tried behind it.
  void markExtended() {
    extended = true;
  }

  /// The length over all outputs.
  int length() {
    return length;
  }

  /// A piece that makes a prefix of another one.
  record Extension(Prefix from, Piece piece, Prefix to) {}
}
