package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Arguments;
import io.ouroboros.agents.language.Primitive;
import java.util.List;

/// A rule with a term at each of its places, seen one row at a time.
final class Call implements Arguments {
  /// No argument has the text.
  static final int NONE = -1;

  private final Rule.Apply rule;
  private final Entry[] entries;
  private final Column[] columns;
  private final boolean[] varies;
  private int row;
  private int read;

  Call(Rule.Apply rule) {
    this.rule = rule;
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

  /// The number of the text at a place.
  int textNumber(int place) {
    return ((Column.Texts) columns[place]).number(row);
  }

  /// The number of a text that is an argument itself, as the very same object; [#NONE] when it is
  /// not.
  @SuppressWarnings("ReferenceEquality")
  int number(String text) {
    for (Column column : columns) {
      if (column instanceof Column.Texts texts && texts.text(row) == text) {
        return texts.number(row);
      }
    }
    return NONE;
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
    return ((Column.Longs) columns[place]).at(row);
  }

  @Override
  public boolean truth(int place) {
    return ((Column.Bools) columns[place]).truth(row);
  }

  @Override
  public long bits(int place) {
    return ((Column.Longs) columns[place]).at(row);
  }
}
