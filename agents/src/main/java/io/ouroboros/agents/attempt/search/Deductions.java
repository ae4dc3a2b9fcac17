package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The deductions that a problem allows: each gathers terms of the bank, and now and then makes
/// programs of them that the enumeration need not make.
final class Deductions {
  /// When branches may be joined from pieces, if nothing better than a poor choice was found yet.
  private static final long HARDER_AT = 1_000;

  private static final int SPLITS_AT_ONCE = 24;
  private static final int SPLITS_OF_A_SEGMENT = 6;

  private static final long NEARBY_AT = 6_000;

  /// What part of the evaluations spent so far may go to terms near to the inputs at once.
  private static final int NEARBY_SHARE = 16;

  /// When pieces are joined anew for the first time, if even the best program is poor, and after
  /// what share of the evaluations again.
  private static final long AHEAD_AT = 30_000;

  private static final double AHEAD_AGAIN = 1.15;

  /// Trees are easy to find; the cheap ones, which generalise, take longer: how many times as long
  /// as the cheapest one took, and the least evaluations.
  private static final long DECISIONS_PATIENCE = 8;

  private static final long DECISIONS_LEAST = 1_000_000;

  private final Problem problem;
  private final Trial trial;
  private final Meter meter;
  private final Optional<Concatenation> concatenation;
  private final Optional<Nearby> nearby;
  private final Optional<Arithmetic> arithmetic;
  private final Optional<Filling> filling;
  private final Optional<Conditional> conditional;
  private final List<Underneath> underneath;
  private final Optional<Decisions> decisions;
  private final Optional<Substrings> substrings;
  private Costs costs;
  private long aheadAt = AHEAD_AT;

  /// @param pieces takes the terms that are made as pieces of answers
  Deductions(Problem problem, Trial trial, Meter meter, Consumer<Entry> pieces) {
    ValueStore values = trial.values();
    this.problem = problem;
    this.trial = trial;
    this.meter = meter;
    costs = problem.priorCosts();
    concatenation =
        Concatenation.join(problem)
            .map(join ->
                new Concatenation(
                    problem, join, RowMask.all(problem.rows().shown()), values, meter));
    nearby =
        concatenation
            .filter(_ -> problem.minesConstants())
            .map(joined -> new Nearby(problem, trial, meter, pieces.andThen(this::addPiece)));
    arithmetic =
        Arithmetic.of(problem, trial, meter, pieces.andThen(this::addPiece))
            .filter(_ -> concatenation.isPresent());
    filling = Filling.of(problem, trial, meter).filter(_ -> concatenation.isPresent());
    conditional = Conditional.of(problem, values, meter);
    underneath = Underneath.of(problem, values, meter);
    decisions = Decisions.of(problem, values, meter);
    substrings = Substrings.of(problem, trial, meter);
  }

  /// What the enumeration need not make any more.
  List<Reach.Deduced> deduced() {
    List<Reach.Deduced> deduced = new ArrayList<>();
    concatenation.ifPresent(deduction -> deduced.add(deduction.deduced()));
    conditional.ifPresent(deduction -> deduced.add(deduction.deduced()));
    decisions.ifPresent(deduction -> deduced.add(deduction.deduced()));
    return deduced;
  }

  private void addPiece(Entry entry) {
    concatenation.ifPresent(deduction -> deduction.add(entry));
    filling.ifPresent(deduction -> deduction.add(entry));
  }

  /// Takes a term of the bank.
  void add(Entry entry) {
    addPiece(entry);
    arithmetic.ifPresent(deduction -> deduction.add(entry));
    conditional.ifPresent(deduction -> deduction.add(entry));
    underneath.forEach(deduction -> deduction.add(entry));
    decisions.ifPresent(deduction -> deduction.add(entry));
    substrings.ifPresent(deduction -> deduction.add(entry));
  }

  /// Whether a term is wanted although the bank has a cheaper one of the same value.
  boolean wants(Rule rule, int value) {
    return conditional.isPresent() && conditional.get().wants(rule, value);
  }

  /// Starts over with other costs; what does not depend on costs is kept.
  void reprice(Costs other) {
    costs = other;
    concatenation.ifPresent(deduction -> deduction.reprice(costs));
    nearby.ifPresent(deduction -> deduction.reprice(costs));
    arithmetic.ifPresent(deduction -> deduction.reprice(costs));
    filling.ifPresent(deduction -> deduction.reprice(costs));
    conditional.ifPresent(deduction -> deduction.reprice(costs));
    underneath.forEach(deduction -> deduction.reprice(costs));
    decisions.ifPresent(deduction -> deduction.reprice(costs));
    substrings.ifPresent(deduction -> deduction.reprice(costs));
  }

  /// Makes programs of what was gathered.
  ///
  /// @param most how many joined ones to offer at the most
  void offerTo(Shortlist shortlist, int most) {
    if (meter.spent() >= aheadAt
        && nearby.isPresent()
        && (aheadAt > AHEAD_AT || shortlist.isPoor())) {
      concatenation.ifPresent(Concatenation::lookAhead);
      aheadAt = (long) (AHEAD_AGAIN * meter.spent());
    }
    arithmetic.ifPresent(deduction ->
        deduction.news().forEach(found -> shortlist.offer(found.steps(), found.term())));
    if (meter.spent() >= NEARBY_AT && shortlist.isPoor()) {
      long until = meter.spent() + meter.spent() / NEARBY_SHARE;
      nearby.ifPresent(deduction ->
          deduction.news(until).forEach(found -> shortlist.offer(found.steps(), found.term())));
    }
    if (meter.spent() >= HARDER_AT && shortlist.isPoor()) {
      concatenation.ifPresent(joined -> {
        filling.ifPresent(deduction -> fill(deduction, joined, shortlist));
        conditional.ifPresent(deduction -> chooseSegments(deduction, joined));
      });
    }
    if (shortlist.size() == 0) {
      substrings.ifPresent(deduction -> cut(deduction, shortlist));
    }
    concatenation.ifPresent(deduction ->
        deduction
            .news(Symbols.ROOT, most)
            .forEach(found -> shortlist.offer(found.steps(), found.term())));
    conditional.ifPresent(deduction -> {
      if (shortlist.isAtBestChoosing() && meter.spent() >= HARDER_AT) {
        deduction.tryHarder(shortlist.size() > 0);
      }
      deduction.news(SPLITS_AT_ONCE).forEach(found -> shortlist.offer(found.steps(), found.term()));
    });
    for (Underneath deduction : underneath) {
      if (shortlist.isAtBestChoosing() && meter.spent() >= HARDER_AT) {
        deduction.tryHarder();
      }
      deduction.news().forEach(found -> shortlist.offer(found.steps(), found.term()));
    }
    decisions
        .flatMap(Decisions::cheapest)
        .ifPresent(found -> shortlist.offer(found.steps(), found.term()));
  }

  /// Gives what is filled up to the joins.
  private void fill(Filling deduction, Concatenation joined, Shortlist shortlist) {
    for (Entry entry : deduction.news()) {
      joined.add(entry);
      if (trial.answers(entry.value())) {
        shortlist.offer(entry.steps(costs, Symbols.ROOT), entry::term);
      }
    }
    joined.fill(deduction.behind()).forEach(found -> shortlist.offer(found.steps(), found.term()));
  }

  /// Gives what chooses a segment of the answers to the joins.
  private void chooseSegments(Conditional deduction, Concatenation joined) {
    int context = joined.headContext();
    Rule.Apply choice = deduction.choice();
    for (Conditional.Made made : deduction.segments(context, SPLITS_OF_A_SEGMENT)) {
      for (Priced found : made.choices()) {
        int inner = found.steps() - costs.steps(context, choice.symbol());
        joined.add(choice, made.texts(), inner, found.term());
      }
    }
  }

  /// Gives what was cut out of a text to the other deductions, because it may be one side.
  private void cut(Substrings deduction, Shortlist shortlist) {
    for (Entry entry : deduction.news(conditional.map(Conditional::sides).orElse(List.of()))) {
      add(entry);
      if (trial.answers(entry.value())) {
        shortlist.offer(deduction.steps(entry), entry::term);
      }
    }
  }

  /// Whether it is not worth while to look for further programs.
  boolean areSettled(Shortlist shortlist) {
    if (decisions.isEmpty() || !problem.minesConstants()) {
      return shortlist.isSettled();
    }
    return shortlist.size() > 0
        && meter.spent() >= DECISIONS_PATIENCE * shortlist.bestAt() + DECISIONS_LEAST;
  }
}
