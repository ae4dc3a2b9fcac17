package io.ouroboros.agents.attempt.search;

import java.util.Arrays;

/// The distinct texts that a search has met, numbered from 0 in order: equal texts have equal
/// numbers. Bounded: a full one takes no more texts, unless it has to.
final class TextPool {
  /// The number of a text that is not there, when there is no room for it.
  static final int FULL = -1;

  private static final int BYTES_A_TEXT = 72;
  private static final int FREE = -1;

  private final Room room;
  private String[] texts = new String[256];
  private int[] hashes = new int[256];
  private int[] slots = free(1024);
  private int count;

  /// @param room where the texts take their memory
  TextPool(Room room) {
    this.room = room;
  }

  /// The text of a number.
  String text(int number) {
    return texts[number];
  }

  /// The number of a text; [#FULL] when it is new and there is no room.
  int number(String text) {
    int slot = slot(text, text.hashCode());
    if (slots[slot] != FREE) {
      return slots[slot];
    }
    return room.take(size(text)) ? put(text, slot) : FULL;
  }

  /// The number of a text, whether there is room or not.
  int numberAlways(String text) {
    int slot = slot(text, text.hashCode());
    if (slots[slot] != FREE) {
      return slots[slot];
    }
    room.takeAlways(size(text));
    return put(text, slot);
  }

  private int put(String text, int slot) {
    if (count == texts.length) {
      texts = Arrays.copyOf(texts, 2 * count);
      hashes = Arrays.copyOf(hashes, 2 * count);
    }
    texts[count] = text;
    hashes[count] = text.hashCode();
    slots[slot] = count++;
    if (4 * count > slots.length) {
      spread();
    }
    return count - 1;
  }

  private static int size(String text) {
    return BYTES_A_TEXT + text.length();
  }

  /// The slot of a text, or the free one where it belongs.
  private int slot(String text, int hash) {
    int mask = slots.length - 1;
    int slot = mixed(hash) & mask;
    while (slots[slot] != FREE && !is(slots[slot], text, hash)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean is(int number, String text, int hash) {
    return hashes[number] == hash && texts[number].equals(text);
  }

  private static int mixed(int hash) {
    int spread = hash * 0x9E3779B9;
    return spread ^ (spread >>> 15);
  }

  private void spread() {
    slots = free(2 * slots.length);
    int mask = slots.length - 1;
    for (int number = 0; number < count; number++) {
      int slot = mixed(hashes[number]) & mask;
      while (slots[slot] != FREE) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = number;
    }
  }

  private static int[] free(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, FREE);
    return slots;
  }
}
