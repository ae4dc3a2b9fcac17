package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.util.Optional;
import java.util.stream.IntStream;

/// A text that is to be put into another one, and is not known yet. Where calls put it tells which
/// constants can stand there in the outputs, so that the others need not be tried, and what else
/// stands there in all of them.
final class Blank {
  /// For private use, so that no column has it.
  private static final String MARK = "\uE000";

  /// What changes words tells them apart by it, and it need not stand in the outputs then.
  private static final String WORDS_APART = " ";

  /// The longest text that is read off the outputs, in UTF-16 units.
  private static final int LONGEST = 12;

  private final KnownRows rows;
  private final Trial trial;
  private final Meter meter;
  private final NewConstants constants;
  private final Bucket mark = new Bucket();

  Blank(Problem problem, Trial trial, Meter meter) {
    rows = problem.rows();
    this.trial = trial;
    this.meter = meter;
    constants = new NewConstants(problem, trial);
    constants.entry(ColumnCalls.INSERTIONS, new Value.Text(MARK)).ifPresent(mark::add);
  }

  /// What a call may put into its text: nothing, what tells words apart, and what makes texts that
  /// stand in all outputs; nothing at all where the call puts it nowhere. To find where is one
  /// evaluation.
  ///
  /// @param call lacks its last argument
  /// @param known the constants that are tried
  Bucket choices(Call call, Bucket known) {
    int last = call.places() - 1;
    int value = Trial.STOPPED;
    if (mark.size() > 0) {
      call.put(last, mark, 0);
      value = trial.run(call);
    }
    Bucket choices = new Bucket();
    if (value < 0) {
      return choices;
    }
    Column texts = trial.values().column(value);
    if (shown().noneMatch(row -> texts.text(row).contains(MARK))) {
      return choices;
    }
    Optional<String> read = read(texts);
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).term() instanceof Term.Constant(Value.Text(String text))) {
        if (text.isEmpty() || text.equals(WORDS_APART) || stands(texts, text)) {
          choices.add(known, i);
        }
        read = read.filter(other -> !other.equals(text));
      }
    }
    int nonterminal = call.rule().arguments().get(last);
    read.flatMap(text -> constants.entry(nonterminal, new Value.Text(text)))
        .ifPresent(choices::add);
    return choices;
  }

  /// What stands in the outputs where texts have the mark.
  private Optional<String> read(Column texts) {
    return shown()
        .mapToObj(row -> atMark(texts.text(row), rows.target().text(row)))
        .flatMap(Optional::stream)
        .findFirst()
        .filter(text -> stands(texts, text));
  }

  /// What an output has between its first parts that stand before and behind the first mark.
  private static Optional<String> atMark(String text, String output) {
    int mark = text.indexOf(MARK);
    if (mark < 0) {
      return Optional.empty();
    }
    int again = text.indexOf(MARK, mark + 1);
    String behind = text.substring(mark + 1, again < 0 ? text.length() : again);
    int begin = output.indexOf(text.substring(0, mark));
    int end = behind.isEmpty() ? output.length() : output.indexOf(behind, begin + mark);
    return begin < 0 || end <= begin + mark || end - begin - mark > LONGEST
        ? Optional.empty()
        : Optional.of(output.substring(begin + mark, end));
  }

  private boolean stands(Column texts, String inserted) {
    return shown()
        .allMatch(row -> {
          String output = rows.target().text(row);
          return meter.work(output.length())
              && output.contains(texts.text(row).replace(MARK, inserted));
        });
  }

  private IntStream shown() {
    return IntStream.range(0, rows.shown());
  }
}
