package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The constants of the calls that [Nearby] makes: those of the grammar, positions, and the
/// characters that every output has.
final class NearbyConstants {
  /// The primitives that count characters.
  private static final Set<String> COUNTING =
      Set.of("prefix", "suffix", "char", "slice", "put.char");

  private final Problem problem;
  private final Trial trial;
  private final NewConstants constants;
  private final List<Bucket> leaves = new ArrayList<>();
  private final Bucket positions;
  private final Bucket replacements = new Bucket();

  /// @param farthest position from either end
  NearbyConstants(Problem problem, Trial trial, int farthest) {
    this.problem = problem;
    this.trial = trial;
    constants = new NewConstants(problem, trial);
    IntStream.range(0, problem.grammar().nonterminals()).forEach(it -> leaves.add(leaves(it)));
    positions = leaves(ColumnCalls.constants(Type.INT));
    IntStream.rangeClosed(-farthest, farthest)
        .forEach(at -> add(positions, ColumnCalls.constants(Type.INT), new Value.Int(at)));
    for (String text : common()) {
      Value value = new Value.Text(text);
      add(insertions(), ColumnCalls.INSERTIONS, value);
      add(replacements, problem.grammar().start(), value);
    }
  }

  private Bucket insertions() {
    return leaves.get(ColumnCalls.INSERTIONS);
  }

  private Bucket leaves(int nonterminal) {
    Bucket made = new Bucket();
    for (Rule rule : problem.grammar().rules()) {
      if (rule instanceof Rule.Leaf leaf && leaf.nonterminal() == nonterminal) {
        make(made, leaf);
      }
    }
    return made;
  }

  private void make(Bucket bucket, Rule.Leaf leaf) {
    int value = trial.run(leaf);
    if (value >= 0) {
      bucket.add(new Entry(leaf, List.of(), value, Costs.steps(leaf.extraBits())));
    }
  }

  /// Nothing, and the characters that every output has.
  private List<String> common() {
    KnownRows rows = problem.rows();
    Outputs outputs = Outputs.of(rows.target(), RowMask.all(rows.shown()));
    return Stream.concat(Stream.of(""), outputs.letters().stream()).toList();
  }

  private void add(Bucket bucket, int nonterminal, Value value) {
    Term.Constant term = new Term.Constant(value);
    boolean known =
        IntStream.range(0, bucket.size()).anyMatch(i -> bucket.get(i).term().equals(term));
    if (!known) {
      constants.entry(nonterminal, value).ifPresent(bucket::add);
    }
  }

  /// Whether a call counts characters.
  static boolean counts(Rule.Apply rule) {
    return COUNTING.contains(rule.primitive().name());
  }

  /// What may stand at a place of a call.
  Bucket at(Rule.Apply rule, int place) {
    int nonterminal = rule.arguments().get(place);
    return nonterminal == ColumnCalls.constants(Type.INT) && counts(rule)
        ? positions
        : leaves.get(nonterminal);
  }

  /// The terms of a nonterminal that are no calls.
  Bucket of(int nonterminal) {
    return leaves.get(nonterminal);
  }

  /// What may take the place of a part of a text: nothing first.
  Bucket replacements() {
    return replacements;
  }
}
