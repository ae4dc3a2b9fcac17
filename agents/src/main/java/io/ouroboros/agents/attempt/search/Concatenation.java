package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/// Deduces programs that join pieces: which pieces can stand side by side follows from the outputs.
final class Concatenation {
  private static final int NONE = -1;
  private static final String JOIN = "str.++";
  private static final int MOST_EXTENSIONS = 60_000;

  /// Behind how many prefixes parts that are filled up are looked for.
  private static final int MOST_FILLED = 8;

  private static final int MOST_EXTENSIONS_OF_A_ROW = 2_000;

  private final Problem problem;
  private final Rule.Apply join;
  private final ValueStore values;
  private final Meter meter;
  private final Sought sought;
  private final Outputs outputs;
  private Growth growth;
  private final List<Piece> pieces = new ArrayList<>();

  /// The number of the piece that a value is.
  private final LongTable byValue = new LongTable();

  private final Map<String, Piece> constants = new HashMap<>();

  /// The pieces that were deduced, by their texts.
  private final Map<List<String>, Piece> made = new HashMap<>();

  private Costs costs;
  private boolean changed;

  /// Whether pieces wait until all prefixes are grown anew.
  private boolean ahead;

  /// The deduction for some of the shown rows.
  ///
  /// @param join the production that joins
  /// @param rows at least one
  Concatenation(Problem problem, Rule.Apply join, RowMask rows, ValueStore values, Meter meter) {
    this(
        problem,
        join,
        new Sought(rows, IntUnaryOperator.identity(), mostExtensions(problem, rows)),
        values,
        meter);
  }

  /// A row of several by itself is easily joined of anything: little is spent on it.
  private static int mostExtensions(Problem problem, RowMask rows) {
    boolean lone = rows.count() == 1 && problem.rows().shown() > 1;
    return lone && problem.minesConstants() ? MOST_EXTENSIONS_OF_A_ROW : MOST_EXTENSIONS;
  }

  /// The deduction of what has the keys of the outputs.
  ///
  /// @param join the production that joins
  Concatenation(Problem problem, Rule.Apply join, Sought sought, ValueStore values, Meter meter) {
    this.problem = problem;
    this.join = join;
    this.sought = sought;
    this.values = values;
    costs = problem.priorCosts();
    this.meter = meter;
    Column target = keys(problem.rows().target());
    outputs = Outputs.of(target, sought.rows());
    growth = grown(Rest.byLength(outputs));
  }

  /// What is to be made of pieces.
  ///
  /// @param rows the shown rows that count
  /// @param key what of texts has to agree, from the number of a text to the number of its key; the
  ///   key of joined texts is their joined keys
  /// @param mostExtensions how many extensions to make
  record Sought(RowMask rows, IntUnaryOperator key, int mostExtensions) {}

  /// The production of a problem's start nonterminal that joins something and a term of the start
  /// again; empty when the grammar has none.
  static Optional<Rule.Apply> join(Problem problem) {
    int start = problem.grammar().start();
    return problem.grammar().startCalls(Set.of(JOIN)).stream()
        .filter(rule -> rule.arguments().get(1) == start)
        .findFirst();
  }

  /// Where pieces stand that others follow.
  int headContext() {
    return join.contexts().get(0);
  }

  /// What the enumeration need not make any more.
  Reach.Deduced deduced() {
    Set<Integer> contexts = new HashSet<>(join.contexts());
    contexts.add(Symbols.ROOT);
    return new Reach.Deduced(join, contexts);
  }

  /// Takes a term of the bank as a piece where it fits.
  void add(Entry entry) {
    boolean head = entry.rule().nonterminal() == join.arguments().get(0);
    boolean tail = entry.rule().nonterminal() == join.arguments().get(1);
    if ((head || tail) && values.type(entry.value()) == Type.TEXT) {
      Column texts = values.column(entry.value());
      int number = byValue.get(entry.value(), NONE);
      if (number == NONE && growth.fits(texts, sought.key())) {
        number = pieces.size();
        pieces.add(growth.piece(keys(texts)));
        byValue.put(entry.value(), number);
      }
      if (number != NONE) {
        offer(entry, pieces.get(number), head, tail);
      }
    }
  }

  private void offer(Entry entry, Piece piece, boolean head, boolean tail) {
    boolean better =
        head && piece.offerHead(entry.steps(costs, join.contexts().get(0)), entry::term);
    better |= tail && piece.offerTail(entry.steps(costs, join.contexts().get(1)), entry::term);
    took(piece, better);
  }

  /// Has a piece extend the prefixes, if it was not offered before.
  ///
  /// @param better whether it has become cheaper
  private void took(Piece piece, boolean better) {
    changed |= better && piece.extendsSome();
    if (!ahead && piece.follow()) {
      changed |= growth.add(piece);
    }
  }

  private Growth grown(Rest rest) {
    return new Growth(outputs, this::newConstant, sought.mostExtensions(), rest, meter);
  }

  /// Grows the prefixes anew, those first behind which the pieces known by now cost least.
  void lookAhead() {
    outputs.letters().forEach(this::newConstant);
    List<Piece> known = new ArrayList<>(constants.values());
    pieces.stream().filter(piece -> piece.headSteps() < Piece.NONE).forEach(known::add);
    PairBounds.of(outputs, known, costs.steps(join.contexts().get(1), join.symbol()), meter)
        .ifPresent(rest -> {
          ahead = true;
          growth = grown(rest);
          growth.begin(known);
          changed = true;
        });
  }

  /// Has pieces that are joined and filled up as further pieces.
  ///
  /// @return those that are all outputs as a whole
  List<Priced> fill(List<Filling.Way> ways) {
    List<Priced> whole = new ArrayList<>();
    FilledJoins joins = new FilledJoins(growth, join, costs, meter);
    for (Filling.Way way : ways) {
      for (Prefix start : growth.fillable(way, MOST_FILLED)) {
        for (FilledJoins.Part part : joins.behind(start, way)) {
          List<String> texts = outputs.between(start.offsets(), part.behind());
          if (isCheaper(way.rule(), texts, part.inner()) && meter.spend(Counted.INVERSES)) {
            add(way.rule(), texts, part.inner(), part::term);
            if (start.isStart() && outputs.isEnd(part.behind())) {
              int root = costs.steps(Symbols.ROOT, way.rule().symbol());
              whole.add(new Priced(part.inner() + root, part::term));
            }
          }
        }
      }
    }
    return whole;
  }

  private boolean isCheaper(Rule.Apply rule, List<String> texts, int inner) {
    Piece known = made.get(texts);
    return known == null
        || inner + costs.steps(join.contexts().get(0), rule.symbol()) < known.headSteps();
  }

  /// Has what makes a part of the outputs as a further piece.
  ///
  /// @param rule at the root of the term
  /// @param texts of the part, one a row
  /// @param inner the steps that the term costs without its root
  void add(Rule.Apply rule, List<String> texts, int inner, Supplier<Term> term) {
    Piece piece = made.get(texts);
    if (piece == null) {
      piece = growth.piece(Column.ofTexts(texts, problem.rows().pool()));
      made.put(texts, piece);
      pieces.add(piece);
    }
    boolean better =
        piece.offerHead(inner + costs.steps(join.contexts().get(0), rule.symbol()), term);
    better |= piece.offerTail(inner + costs.steps(join.contexts().get(1), rule.symbol()), term);
    took(piece, better);
  }

  private Column keys(Column texts) {
    return texts.mapped(sought.key());
  }

  private Optional<Piece> newConstant(String text) {
    if (text.isEmpty() || !problem.minesConstants() || constants.containsKey(text)) {
      return Optional.empty();
    }
    Value value = new Value.Text(text);
    Piece piece = growth.piece(problem.rows().constant(value));
    constants.put(text, piece);
    price(new Term.Constant(value), piece);
    return Optional.of(piece);
  }

  private void price(Term.Constant constant, Piece piece) {
    int symbol = problem.symbols().symbol(constant);
    int extra = Costs.steps(problem.prices().bits(constant));
    piece.offerHead(extra + costs.steps(join.contexts().get(0), symbol), () -> constant);
    piece.offerTail(extra + costs.steps(join.contexts().get(1), symbol), () -> constant);
  }

  /// Starts over with other costs; which pieces fit where is kept.
  void reprice(Costs other) {
    costs = other;
    pieces.forEach(Piece::forget);
    constants.forEach((text, piece) -> {
      piece.forget();
      price(new Term.Constant(new Value.Text(text)), piece);
    });
    changed = true;
  }

  /// The cheapest programs that join two or more pieces, cheapest first; none when nothing has
  /// changed since the last call.
  ///
  /// @param context where they are to stand
  List<Priced> news(int context, int most) {
    return takeChange() ? cheapest(context, most) : List.of();
  }

  /// Whether anything has changed since the last call.
  boolean takeChange() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /// The cheapest programs that join two or more pieces, cheapest first.
  ///
  /// @param context where they are to stand
  List<Priced> cheapest(int context, int most) {
    if (!growth.isJoined()) {
      return List.of();
    }
    CheapestPaths paths =
        new CheapestPaths(
            growth,
            costs.steps(context, join.symbol()),
            costs.steps(join.contexts().get(1), join.symbol()),
            meter);
    return paths.paths(most).stream()
        .map(path -> new Priced(path.steps(), () -> paths.term(path, join.primitive())))
        .toList();
  }
}
