package io.ouroboros.agents.language;

/// Walks over the tokens of a class: the longest runs of its members in a text, or of all others.
final class Tokens {
  private final String text;
  private final CharClass members;
  private final boolean inside;
  private int start;
  private int end;

  Tokens(String text, CharClass members) {
    this(text, members, true);
  }

  private Tokens(String text, CharClass members, boolean inside) {
    this.text = text;
    this.members = members;
    this.inside = inside;
  }

  /// The runs without members of a class.
  static Tokens without(String text, CharClass members) {
    return new Tokens(text, members, false);
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
    start = run(end, !inside);
    end = run(start, inside);
    return end > start;
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
