package io.ouroboros.learner.families;

import java.util.List;
import java.util.stream.IntStream;

/// Fields between marks, more of them in one row than in another, so that the one asked for may be
/// the last.
final class FieldFamilies {
  private static final List<String> MARKS = List.of(",", "_", "(", ".", "-", " ", ";", "/");

  private FieldFamilies() {}

  private record Fields(List<String> values) {
    static Fields draw(Dice dice) {
      return new Fields(IntStream.range(0, dice.number(3, 5)).mapToObj(_ -> value(dice)).toList());
    }

    private static String value(Dice dice) {
      return switch (dice.number(0, 3)) {
        case 0 -> dice.pick(WordLists.FIRST_NAMES);
        case 1 -> dice.number(1, 999) + "";
        case 2 -> dice.capitals(dice.number(1, 4));
        default -> dice.pick(WordLists.NOUNS);
      };
    }

    String by(String mark) {
      return String.join(mark, values);
    }

    /// Without so many of the first fields.
    String after(int count, String mark) {
      return String.join(mark, values.subList(count, values.size()));
    }

    String fromEnd(int field) {
      return values.get(values.size() - field);
    }
  }

  static List<Family<?>> all() {
    return List.of(nth(), ends());
  }

  private static Family<Fields> nth() {
    return Family.of("field.nth", Fields::draw)
        .asksEach("third", MARKS, Fields::by, (fields, _) -> fields.values().get(2))
        .asksEach(
            "second",
            List.of(":", "|", "#", "+"),
            (fields, mark) -> fields.after(1, mark),
            (fields, _) -> fields.values().get(2));
  }

  private static Family<Fields> ends() {
    return Family.of("field.ends", Fields::draw)
        .asksEach(
            "beforeLast", List.of(",", "/", "-"), Fields::by, (fields, _) -> fields.fromEnd(2))
        .asksEach("after", List.of(".", "_"), Fields::by, (fields, mark) -> fields.after(2, mark))
        .asks(
            "swapped",
            fields -> fields.by("|"),
            fields -> fields.values().get(2) + "|" + fields.values().getFirst())
        .asks(
            "both",
            fields -> fields.by(" "),
            fields -> fields.values().get(1) + " " + fields.fromEnd(1));
  }
}
