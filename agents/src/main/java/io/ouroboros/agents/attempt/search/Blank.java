package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.stream.IntStream;

/// A text that is to be put into another one, and is not known yet. Where calls put it tells which
/// constants can stand there in the outputs, so that the others need not be tried.
final class Blank {
  /// For private use, so that no column has it.
  private static final String MARK = "\uE000";

  /// What changes words tells them apart by it, and it need not stand in the outputs then.
  private static final String WORDS_APART = " ";

  private final KnownRows rows;
  private final Trial trial;
  private final Meter meter;
  private final Bucket mark = new Bucket();

  Blank(Problem problem, Trial trial, Meter meter) {
    this.rows = problem.rows();
    this.trial = trial;
    this.meter = meter;
    Term.Constant term = new Term.Constant(new Value.Text(MARK));
    Rule.Leaf leaf = new Rule.Leaf(ColumnCalls.INSERTIONS, problem.symbols().symbol(term), term, 0);
    int value = trial.run(leaf);
    if (value >= 0) {
      mark.add(new Entry(leaf, List.of(), value, 0));
    }
  }

  /// Which constants a call may put into its text: nothing, what tells words apart, and what makes
  /// texts that stand in all outputs; none where the call puts it nowhere. To find where is one
  /// evaluation.
  ///
  /// @param call lacks its last argument
  /// @param constants where the answer points
  List<Integer> choices(Call call, Bucket constants) {
    int value = Trial.STOPPED;
    if (mark.size() > 0) {
      call.put(call.places() - 1, mark, 0);
      value = trial.run(call);
    }
    if (value < 0) {
      return List.of();
    }
    Column texts = trial.values().column(value);
    if (shown().noneMatch(row -> texts.text(row).contains(MARK))) {
      return List.of();
    }
    return IntStream.range(0, constants.size())
        .filter(i ->
            constants.get(i).term() instanceof Term.Constant(Value.Text(String text))
                && (text.isEmpty() || text.equals(WORDS_APART) || stands(texts, text)))
        .boxed()
        .toList();
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
