package io.ouroboros.agents.language;

/// Walks over the tokens of a class: the longest runs of its members in a text, or of all others,
/// or the capitalized words.
final class Tokens {
  private final String text;
  private final CharClass members;
  private final Kind kind;
  private int start;
  private int end;

  Tokens(String text, CharClass members) {
    this(text, members, Kind.INSIDE);
  }

  private Tokens(String text, CharClass members, Kind kind) {
    this.text = text;
    this.members = members;
    this.kind = kind;
  }

  private enum Kind {
    INSIDE,
    OUTSIDE,
    CAPITALIZED
  }

  /// The runs without members of a class.
  static Tokens without(String text, CharClass members) {
    return new Tokens(text, members, Kind.OUTSIDE);
  }

  /// The capitalized words: a capital letter and the small ones behind it, at least one.
  static Tokens capitalized(String text) {
    return new Tokens(text, CharClass.LOWER, Kind.CAPITALIZED);
  }

  /// Moves to the nth token from the start of the text (from 0; negative counts from the end).
  ///
  /// @return whether there is one; [#start] and [#end] are valid then
  boolean find(long nth) {
    int index = nth >= 0 ? (int) Math.min(nth, text.length()) : Texts.nth(nth, count());
    if (index < 0) {
      return false;
    }
    end = 0;
    for (int i = 0; i <= index; i++) {
      if (!next()) {
        return false;
      }
    }
    return true;
  }

  /// Moves to the next token, first to the first one.
  ///
  /// @return whether there is one; [#start] and [#end] are valid then
  boolean next() {
    if (kind == Kind.CAPITALIZED) {
      return nextCapitalized();
    }
    start = run(end, kind == Kind.OUTSIDE);
    end = run(start, kind == Kind.INSIDE);
    return end > start;
  }

  private boolean nextCapitalized() {
    int smalls = run(end, false);
    end = run(smalls, true);
    while (end > smalls) {
      start = smalls == 0 ? 0 : text.offsetByCodePoints(smalls, -1);
      if (start < smalls && CharClass.UPPER.has(text.codePointAt(start))) {
        return true;
      }
      smalls = run(end, false);
      end = run(smalls, true);
    }
    start = end;
    return false;
  }

  /// The UTF-16 offset of the token's first unit.
  int start() {
    return start;
  }

  /// The UTF-16 offset behind the token.
  int end() {
    return end;
  }

  /// The token.
  long span() {
    return Span.of(start, end);
  }

  /// How many tokens there are; moves behind the last one.
  int count() {
    end = 0;
    int count = 0;
    while (next()) {
      count++;
    }
    return count;
  }

  /// The offset behind the run of members (or of others) that begins at `from`.
  private int run(int from, boolean member) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (members.has(c) != member) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }
}
