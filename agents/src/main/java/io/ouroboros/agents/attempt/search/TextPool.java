package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Span;
import java.util.Arrays;

/// The distinct texts that a search has met, numbered from 0 in order: equal texts have equal
/// numbers. Bounded: a full one takes no more texts, unless it has to.
final class TextPool {
  /// The number of a text that is not there, when there is no room for it.
  static final int FULL = HashIndex.NONE;

  /// The number of the empty text, which is always there.
  static final int EMPTY = 0;

  private static final int BYTES_A_TEXT = 72;

  private final Room room;
  private final HashIndex index = new HashIndex();
  private String[] texts = new String[256];

  /// @param room where the texts take their memory
  TextPool(Room room) {
    this.room = room;
    numberAlways("");
  }

  /// The text of a number.
  String text(int number) {
    return texts[number];
  }

  /// The number of a text; [#FULL] when it is new and there is no room.
  int number(String text) {
    int known = find(text);
    return known != HashIndex.NONE || !room.take(size(text)) ? known : put(text);
  }

  /// The number of a text, whether there is room or not.
  int numberAlways(String text) {
    int known = find(text);
    if (known != HashIndex.NONE) {
      return known;
    }
    room.takeAlways(size(text));
    return put(text);
  }

  private int find(String text) {
    int hash = text.hashCode();
    int number = index.first(hash);
    while (number != HashIndex.NONE && !texts[number].equals(text)) {
      number = index.next(hash);
    }
    return number;
  }

  /// The number of a part of a text; [#FULL] when it is new and there is no room. No text is made
  /// of a part that is there.
  ///
  /// @param whole the number of the text
  /// @param span the part, as a [Span]
  int part(int whole, long span) {
    String text = texts[whole];
    int start = Span.start(span);
    int size = Span.end(span) - start;
    if (size == 0) {
      return EMPTY;
    }
    if (size == text.length()) {
      return whole;
    }
    int known = find(text, start, size);
    return known != HashIndex.NONE ? known : number(Span.in(text, span));
  }

  private int find(String whole, int start, int size) {
    int hash = 0;
    for (int at = start; at < start + size; at++) {
      hash = 31 * hash + whole.charAt(at);
    }
    int number = index.first(hash);
    while (number != HashIndex.NONE && !isPart(texts[number], whole, start, size)) {
      number = index.next(hash);
    }
    return number;
  }

  private static boolean isPart(String text, String whole, int start, int size) {
    return text.length() == size && whole.startsWith(text, start);
  }

  private int put(String text) {
    if (index.count() == texts.length) {
      texts = Arrays.copyOf(texts, 2 * texts.length);
    }
    texts[index.count()] = text;
    return index.add(text.hashCode());
  }

  private static int size(String text) {
    return BYTES_A_TEXT + text.length();
  }
}
