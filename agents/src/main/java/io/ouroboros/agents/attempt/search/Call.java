package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Arguments;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// A rule with a term at each of its places, seen one row at a time.
final class Call implements Arguments {
  /// No argument has the text.
  static final int NONE = -1;

  private final Rule.Apply rule;
  private final ValueStore values;
  private final TextPool pool;
  private final Type type;
  private final Bucket[] choices;
  private final int[] chosen;
  private final int[] arguments;
  private int row;
  private int read;

  /// @param values those of the terms
  Call(Rule.Apply rule, ValueStore values) {
    this.rule = rule;
    this.values = values;
    pool = values.pool();
    type = rule.primitive().result();
    choices = new Bucket[rule.arguments().size()];
    Arrays.fill(choices, Bucket.NONE);
    chosen = new int[choices.length];
    arguments = new int[choices.length];
  }

  Rule.Apply rule() {
    return rule;
  }

  Primitive primitive() {
    return rule.primitive();
  }

  /// The type of the results.
  Type type() {
    return type;
  }

  /// Puts a term at a place.
  ///
  /// @param bucket where the term is, at the index
  void put(int place, Bucket bucket, int index) {
    if (choices[place] != bucket) {
      choices[place] = bucket;
    }
    chosen[place] = index;
    arguments[place] = bucket.value(index);
  }

  /// The terms at all places.
  List<Entry> arguments() {
    Entry[] entries = new Entry[choices.length];
    Arrays.setAll(entries, place -> choices[place].get(chosen[place]));
    return List.of(entries);
  }

  /// How many places there are.
  int places() {
    return arguments.length;
  }

  /// Whether there are only inputs and constants at its places.
  boolean isFlat() {
    return hasOnly(rule -> rule instanceof Rule.Leaf);
  }

  /// Whether there are only constants at its places.
  boolean isConstant() {
    return hasOnly(rule -> rule instanceof Rule.Leaf(_, _, Term.Constant _, _));
  }

  private boolean hasOnly(Predicate<Rule> wanted) {
    for (int place = 0; place < choices.length; place++) {
      if (!wanted.test(choices[place].get(chosen[place]).rule())) {
        return false;
      }
    }
    return true;
  }

  /// The number of the value at a place.
  int value(int place) {
    return arguments[place];
  }

  /// Whether some argument has different values on different rows.
  boolean varies() {
    for (int argument : arguments) {
      if (values.varies(argument)) {
        return true;
      }
    }
    return false;
  }

  /// The number of the text at a place.
  int textNumber(int place) {
    return (int) values.number(arguments[place], row);
  }

  /// The number of a text that is an argument itself, as the very same object; [#NONE] when it is
  /// not.
  @SuppressWarnings("ReferenceEquality")
  int numberOf(String text) {
    for (int argument : arguments) {
      if (values.type(argument) == Type.TEXT) {
        int number = (int) values.number(argument, row);
        if (pool.text(number) == text) {
          return number;
        }
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
    String text = pool.text(textNumber(place));
    read += text.length();
    return text;
  }

  @Override
  public long integer(int place) {
    return values.number(arguments[place], row);
  }

  @Override
  public boolean truth(int place) {
    return values.number(arguments[place], row) != 0;
  }

  @Override
  public long bits(int place) {
    return values.number(arguments[place], row);
  }
}
