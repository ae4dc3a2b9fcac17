package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Choices;
import io.ouroboros.agents.language.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Deduces programs that choose between branches by [ChoiceTrees]: for whole answers, where no term
/// covers a side joined pieces may, and for [Segments] of answers, which are pieces then.
final class Conditional {
  private static final int MOST_JOINED_SPLITS = 24;
  private static final int MOST_SPLITS_OF_CHOSEN = 8;
  private static final int JOINED_AT_ONCE = 2;
  private static final int MOST_PIECES = 4_000;
  private static final int MOST_SEGMENTS = 6;
  private static final int DEEPEST = 3;
  private static final int DEEPEST_OF_A_SEGMENT = 2;

  private final Problem problem;
  private final Rule.Apply choice;
  private final ValueStore values;
  private final Meter meter;
  private final Splits splits = new Splits();
  private final ChoiceTrees whole;
  private final List<Segment> segments = new ArrayList<>();
  private final List<Entry> pieces = new ArrayList<>();
  private final Set<RowMask> joinedSplits = new HashSet<>();
  private Costs costs;
  private boolean segmented;

  private record Segment(List<String> texts, ChoiceTrees trees) {}

  /// What makes a segment of the answers.
  ///
  /// @param texts of the segment, one a shown row
  /// @param choices that make it, as they cost in the context that was asked for
  record Made(List<String> texts, List<Priced> choices) {}

  private Conditional(Problem problem, Rule.Apply choice, ValueStore values, Meter meter) {
    this.problem = problem;
    this.choice = choice;
    this.values = values;
    this.meter = meter;
    costs = problem.priorCosts();
    whole = trees(problem.rows().target(), DEEPEST);
  }

  private ChoiceTrees trees(Column target, int deepest) {
    return new ChoiceTrees(problem, choice, target, splits, costs, deepest, meter);
  }

  /// The deduction for a problem; empty when there are no rows to tell apart, or its grammar has no
  /// production that chooses between terms of the start nonterminal.
  static Optional<Conditional> of(Problem problem, ValueStore values, Meter meter) {
    int start = problem.grammar().start();
    return problem.grammar().startCalls(Choices.PRIMITIVES).stream()
        .filter(rule -> rule.arguments().get(1) == start && rule.arguments().get(2) == start)
        .filter(_ -> problem.rows().shown() > 1)
        .findFirst()
        .map(rule -> new Conditional(problem, rule, values, meter));
  }

  /// The production that chooses.
  Rule.Apply choice() {
    return choice;
  }

  /// What the enumeration need not make any more.
  Reach.Deduced deduced() {
    return new Reach.Deduced(
        choice, Set.of(Symbols.ROOT, choice.contexts().get(1), choice.contexts().get(2)));
  }

  /// Takes a term of the bank as a branch or as a split.
  void add(Entry entry) {
    Column column = values.column(entry.value());
    if (entry.rule().nonterminal() == problem.grammar().start()) {
      whole.add(entry, column);
      segments.forEach(segment -> segment.trees().add(entry, column));
      if (pieces.size() < MOST_PIECES) {
        pieces.add(entry);
      }
      if (!joinedSplits.isEmpty()) {
        RowMask held = RowMask.held(column, problem.rows());
        whole.then().addPiece(entry, held);
        whole.otherwise().addPiece(entry, held);
      }
    }
    if (entry.rule().nonterminal() == choice.arguments().getFirst() && column.type() == Type.BOOL) {
      int steps = entry.steps(costs, choice.contexts().getFirst());
      splits.add(entry, RowMask.yes(column, problem.rows()), problem.rows(), steps);
    }
  }

  /// The sides of the splits that are known.
  List<RowMask> sides() {
    return splits.sides();
  }

  /// Whether a term is wanted as a test although the bank has a cheaper one of the same value:
  /// where a task brings no grammar of its own, other rows may tell the two apart.
  boolean wants(Rule rule, int value) {
    return problem.minesConstants()
        && rule.nonterminal() == choice.arguments().getFirst()
        && splits.lacks(rule.symbol(), value);
  }

  /// Starts over with other costs; what joins for which rows is kept.
  void reprice(Costs other) {
    costs = other;
    splits.clear();
    pieces.clear();
    whole.reprice(costs);
    segments.forEach(segment -> segment.trees().reprice(costs));
  }

  /// Joins pieces for the sides of further splits, because nothing simpler was found.
  ///
  /// @param chosen whether there is a program, a poor choice: then fewer splits are tried, and no
  ///   side of one row, which pieces would recite, too
  void tryHarder(boolean chosen) {
    Concatenation.join(problem)
        .ifPresent(join -> {
          int all = chosen ? MOST_SPLITS_OF_CHOSEN : MOST_JOINED_SPLITS;
          int most = Math.min(joinedSplits.size() + JOINED_AT_ONCE, all);
          int fewest = chosen ? 2 : 1;
          for (RowMask yes : splits.sides()) {
            if (joinedSplits.size() < most && joinedSplits.add(yes)) {
              join(whole.then(), join, yes, fewest);
              join(
                  whole.otherwise(),
                  join,
                  RowMask.all(problem.rows().shown()).without(yes),
                  fewest);
            }
          }
        });
  }

  private void join(Branch branch, Rule.Apply join, RowMask rows, int fewest) {
    if (rows.count() < fewest) {
      return;
    }
    Concatenation side = new Concatenation(problem, join, rows, values, meter);
    side.reprice(costs);
    branch.join(rows, side);
    pieces.forEach(side::add);
  }

  /// The conditionals that the covers and splits known by now give, for each split the cheapest
  /// ones.
  ///
  /// @param most how many splits of all rows may be tried
  List<Priced> news(int most) {
    return whole.news(Symbols.ROOT, most);
  }

  /// The same for the segments of the answers.
  ///
  /// @param context where they are to stand
  /// @param most how many splits of all rows may be tried for each segment
  List<Made> segments(int context, int most) {
    if (!segmented) {
      segmented = true;
      segment();
    }
    return segments.stream()
        .map(segment -> new Made(segment.texts(), segment.trees().news(context, most)))
        .toList();
  }

  private void segment() {
    KnownRows rows = problem.rows();
    if (!problem.minesConstants() || rows.target().type() != Type.TEXT) {
      return;
    }
    Segments.of(rows.answers()).stream()
        .limit(MOST_SEGMENTS)
        .forEach(texts -> {
          Column target = Column.ofTexts(texts, rows.pool());
          Segment segment = new Segment(texts, trees(target, DEEPEST_OF_A_SEGMENT));
          pieces.forEach(entry -> segment.trees().add(entry, values.column(entry.value())));
          segments.add(segment);
        });
  }
}
