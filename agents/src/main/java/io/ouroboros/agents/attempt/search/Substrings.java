package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Deduces answers that are cut out of a text by positions, as in `(str.substr text begin size)`,
/// where a task's own grammar does so [1]: where the outputs stand in a text says where to begin
/// and how much to take, and [Sums] of the bank's integers make both.
/* [1] O. Polozov, S. Gulwani, FlashMeta: A Framework for Inductive Program Synthesis, OOPSLA 2015:
 * the witness functions of a substring; here they are asked on the rows of each side of a split. */
final class Substrings {
  private static final long BEGIN_AT = 2_000;

  /// What part of the evaluations spent so far one round may take.
  private static final int SHARE = 8;

  private static final int MOST_TEXTS = 24;
  private static final int MOST_INTEGERS = 4_000;
  private static final int MOST_SIDES = 24;

  private final Meter meter;
  private final ValueStore values;
  private final Cutting cutting;
  private final Calls calls;
  private final RowMask all;
  private final List<Entry> texts = new ArrayList<>();
  private final Map<Integer, Entry> integers = new HashMap<>();
  private final Set<RowMask> done = new HashSet<>();
  private Costs costs;
  private long next = BEGIN_AT;

  private Substrings(Problem problem, Trial trial, Meter meter, Cutting cutting) {
    this.meter = meter;
    this.cutting = cutting;
    values = trial.values();
    calls = new Calls(trial);
    all = RowMask.all(problem.rows().shown());
    costs = problem.priorCosts();
  }

  /// The deduction for a problem; empty when it brings no grammar of its own that cuts texts.
  static Optional<Substrings> of(Problem problem, Trial trial, Meter meter) {
    return problem.minesConstants()
        ? Optional.empty()
        : Cutting.of(problem).map(cutting -> new Substrings(problem, trial, meter, cutting));
  }

  /// Takes a term of the bank as a text to cut or as a position.
  void add(Entry entry) {
    int nonterminal = entry.rule().nonterminal();
    if (nonterminal == cutting.texts() && texts.size() < MOST_TEXTS) {
      texts.add(entry);
    }
    if (nonterminal == cutting.positions() && integers.size() < MOST_INTEGERS) {
      integers.merge(entry.value(), entry, (old, now) -> now.inner() < old.inner() ? now : old);
    }
  }

  /// Starts over with other costs.
  void reprice(Costs other) {
    costs = other;
    texts.clear();
    integers.clear();
    done.clear();
    next = meter.spent() + BEGIN_AT;
  }

  /// Terms that are right on all rows, or on those of a side of a split; none before it is time to
  /// look again.
  ///
  /// @param sides those that are known
  List<Entry> news(List<RowMask> sides) {
    if (meter.spent() < next) {
      return List.of();
    }
    long until = meter.spent() + meter.spent() / SHARE;
    List<Entry> known =
        integers.values().stream().sorted(Comparator.comparingInt(Entry::inner)).toList();
    List<Entry> news = new ArrayList<>();
    for (RowMask mask : masks(sides)) {
      if (meter.spent() < until && !done.contains(mask)) {
        Optional<Entry> right = right(mask.rows(), known);
        right.ifPresent(entry -> {
          done.add(mask);
          news.add(entry);
        });
      }
    }
    next = 2 * meter.spent();
    return news;
  }

  /// What one of them costs as a whole program.
  int steps(Entry entry) {
    return entry.steps(costs, Symbols.ROOT);
  }

  private List<RowMask> masks(List<RowMask> sides) {
    Set<RowMask> masks = new LinkedHashSet<>(List.of(all));
    for (RowMask side : sides) {
      masks.add(side);
      masks.add(all.without(side));
    }
    return masks.stream().limit(MOST_SIDES).toList();
  }

  /// The size is sought first: it is the same wherever the answers begin.
  private Optional<Entry> right(int[] rows, List<Entry> known) {
    Sums sums = new Sums(known, rows, values, meter);
    List<Long> sizes = cutting.sizes(rows);
    Optional<Entry> exact = sum(sizes, sums);
    for (Entry text : texts) {
      Column column = values.column(text.value());
      for (List<Long> begin : cutting.begins(column, rows)) {
        boolean toTheEnd = cutting.endsThere(column, begin, rows);
        Optional<Entry> right =
            (toTheEnd ? sums.atLeast(sizes) : exact)
                .flatMap(
                    size -> sum(begin, sums).flatMap(first -> cut(List.of(text, first, size))));
        if (right.isPresent()) {
          return right;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Entry> sum(List<Long> wanted, Sums sums) {
    return sums.one(wanted)
        .or(() -> two(wanted, 1, cutting.sum(), sums))
        .or(() -> two(wanted, -1, cutting.difference(), sums));
  }

  private Optional<Entry> two(List<Long> wanted, int sign, Optional<Rule.Apply> rule, Sums sums) {
    return rule.flatMap(
        call -> sums.two(wanted, sign).flatMap(both -> calls.make(call, both, costs)));
  }

  private Optional<Entry> cut(List<Entry> arguments) {
    Optional<Entry> cut = calls.make(cutting.production(), arguments, costs);
    return cutting
        .reading()
        .map(read -> cut.flatMap(text -> calls.make(read, List.of(text), costs)))
        .orElse(cut);
  }
}
