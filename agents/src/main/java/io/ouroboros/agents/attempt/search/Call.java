package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Arguments;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Type;
import java.util.List;

/// A rule with a term at each of its places, seen one row at a time.
final class Call implements Arguments {
  /// The key of a call that is not worth remembering.
  static final long NO_KEY = 0;

  /// The number of a text, the values at two constant places, the place that varies and the rule
  /// each have their bits of a key.
  private static final int TEXT_BITS = 28;

  private static final int PLACE_BITS = 2;
  private static final int VALUE_BITS = 12;
  private static final int MOST_VALUES = 2;
  private static final int MOST_RULES = (1 << 9) - 1;

  private final Rule.Apply rule;
  private final int number;
  private final Entry[] entries;
  private final Column[] columns;
  private final boolean[] varies;
  private int row;
  private int read;

  /// @param number tells the rules of a grammar apart, from 0
  Call(Rule.Apply rule, int number) {
    this.rule = rule;
    this.number = number;
    entries = new Entry[rule.arguments().size()];
    columns = new Column[entries.length];
    varies = new boolean[entries.length];
  }

  Rule.Apply rule() {
    return rule;
  }

  Primitive primitive() {
    return rule.primitive();
  }

  /// Puts a term at a place.
  void put(int place, Entry entry, ValueStore values) {
    entries[place] = entry;
    columns[place] = values.column(entry.value());
    varies[place] = values.varies(entry.value());
  }

  /// The terms at all places.
  List<Entry> arguments() {
    return List.of(entries);
  }

  /// How many places there are.
  int places() {
    return entries.length;
  }

  /// The number of the value at a place.
  int value(int place) {
    return entries[place].value();
  }

  /// Whether some argument has different values on different rows.
  boolean varies() {
    for (boolean one : varies) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  /// The only place whose argument varies, when that is a text; else -1.
  int textThatVaries() {
    int found = -1;
    for (int place = 0; place < varies.length; place++) {
      if (varies[place]) {
        if (found >= 0 || columns[place].type() != Type.TEXT) {
          return -1;
        }
        found = place;
      }
    }
    return found;
  }

  /// What this call is, but for the text at a place: together with the text's number it tells calls
  /// on single rows apart; [#NO_KEY] when there are too many of them for that.
  long keyWithout(int place) {
    long key = ((number + 1L) << PLACE_BITS) | place;
    if (number >= MOST_RULES || entries.length > MOST_VALUES + 1) {
      return NO_KEY;
    }
    for (int other = 0; other < entries.length; other++) {
      if (other != place) {
        int value = entries[other].value();
        if (value >> VALUE_BITS != 0) {
          return NO_KEY;
        }
        key = (key << VALUE_BITS) | value;
      }
    }
    int missing = MOST_VALUES + 1 - entries.length;
    return key << (missing * VALUE_BITS + TEXT_BITS);
  }

  /// The number of the text at a place in the present row, below 2^[#TEXT_BITS].
  int text(int place, int atRow) {
    return ((Column.Texts) columns[place]).number(atRow);
  }

  /// Moves to a row.
  void moveTo(int next) {
    row = next;
  }

  /// How many characters were read since the last call of this method.
  int read() {
    int work = read;
    read = 0;
    return work;
  }

  @Override
  public String text(int place) {
    String text = ((Column.Texts) columns[place]).text(row);
    read += text.length();
    return text;
  }

  @Override
  public long integer(int place) {
    return ((Column.Ints) columns[place]).integer(row);
  }

  @Override
  public boolean truth(int place) {
    return ((Column.Bools) columns[place]).truth(row);
  }

  @Override
  public long bits(int place) {
    return ((Column.Words) columns[place]).word(row);
  }
}
