package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the shown rows of a column ask for that most do not. A grammar offers what does it only to
/// those, because each call that all columns may make costs all of them evaluations.
enum Asked {
  /// To take what a column of integers says.
  COUNTED,

  /// To calculate: an answer has a number that its row does not have.
  NUMBERS,

  /// To compare numbers that are not all whole.
  DECIMALS,

  /// To change a list: a cell has several items.
  LISTS,

  /// To do without a cell that is empty.
  GAPS;

  private static final Pattern CALCULATING =
      Pattern.compile("num\\.[^<]|num\\.mod|numbers\\..*|floor|ceiling|date\\.of|days|years|clock");
  private static final Pattern LISTING = Pattern.compile("items\\..*");
  private static final Set<String> FILLING = Set.of("or.else", "join.some");
  private static final Pattern LIST = Pattern.compile("([,;/|& ]).+\\1");

  /// Whether a primitive is offered to columns that ask for these things.
  static boolean isOffered(String primitive, Set<Asked> asked) {
    return primitive.equals("num.<")
        ? asked.contains(NUMBERS) || asked.contains(DECIMALS)
        : by(primitive).stream().allMatch(asked::contains);
  }

  private static Optional<Asked> by(String primitive) {
    return CALCULATING.matcher(primitive).matches()
        ? Optional.of(NUMBERS)
        : LISTING.matcher(primitive).matches()
            ? Optional.of(LISTS)
            : FILLING.contains(primitive) ? Optional.of(GAPS) : Optional.empty();
  }

  /// What a task asks for.
  static Set<Asked> of(SearchTask task) {
    Set<Asked> asked = EnumSet.noneOf(Asked.class);
    if (task.signature().inputs().contains(Type.INT)) {
      asked.add(COUNTED);
    }
    if (task.signature().output() == Type.TEXT) {
      if (task.shown().stream().anyMatch(MinedNumbers::isNew)) {
        asked.add(NUMBERS);
      }
      boolean parts =
          IntStream.range(0, task.signature().inputs().size())
              .anyMatch(column -> MinedNumbers.isOfDecimals(task.shown(), column));
      if (parts) {
        asked.add(DECIMALS);
      }
      List<String> inputs = task.shown().stream().flatMap(Asked::texts).toList();
      if (inputs.stream().anyMatch(text -> LIST.matcher(text).find())) {
        asked.add(LISTS);
      }
      if (inputs.stream().anyMatch(String::isBlank)) {
        asked.add(GAPS);
      }
    }
    return Collections.unmodifiableSet(asked);
  }

  private static Stream<String> texts(Example row) {
    return row.inputs().stream()
        .filter(Value.Text.class::isInstance)
        .map(input -> ((Value.Text) input).value());
  }
}
