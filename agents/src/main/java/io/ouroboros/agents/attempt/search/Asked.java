package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Occasion;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The occasions that the shown rows of a column give.
final class Asked {
  /// One or two rows agree with too many calculations by chance.
  private static final int FEWEST_ROWS = 3;

  /// The same mark twice in a cell.
  private static final Pattern LIST = Pattern.compile("([,;/|&]).+\\1");

  private Asked() {}

  /// Whether a primitive is offered on some occasions.
  static boolean isOffered(String primitive, Set<Occasion> occasions) {
    Set<Occasion> own = Occasion.of(primitive);
    return own.isEmpty() || !Collections.disjoint(own, occasions);
  }

  /// What a task asks for.
  static Set<Occasion> of(SearchTask task) {
    Set<Occasion> asked = EnumSet.noneOf(Occasion.class);
    if (task.signature().inputs().contains(Type.INT)) {
      asked.add(Occasion.COUNTED);
    }
    if (task.signature().output() == Type.TEXT) {
      if (areCalculated(task.shown())) {
        asked.add(Occasion.NUMBERS);
      }
      boolean parts =
          IntStream.range(0, task.signature().inputs().size())
              .anyMatch(column -> MinedNumbers.isOfDecimals(task.shown(), column));
      if (parts) {
        asked.add(Occasion.DECIMALS);
      }
      List<String> inputs = task.shown().stream().flatMap(Asked::texts).toList();
      if (inputs.stream().anyMatch(text -> LIST.matcher(text).find())) {
        asked.add(Occasion.LISTS);
      }
      if (inputs.stream().anyMatch(String::isBlank)) {
        asked.add(Occasion.GAPS);
      }
    }
    return Collections.unmodifiableSet(asked);
  }

  /// Whether the answers of rows have to be calculated: half of them have numbers that their rows
  /// do not have.
  static boolean areCalculated(List<Example> rows) {
    long calculated = rows.stream().filter(MinedNumbers::isNew).count();
    return rows.size() >= FEWEST_ROWS && 2 * calculated >= rows.size();
  }

  private static Stream<String> texts(Example row) {
    return row.inputs().stream()
        .filter(Value.Text.class::isInstance)
        .map(input -> ((Value.Text) input).value());
  }
}
