package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.Symbols;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// One search from start to end.
final class SearchRun {
  /// How long a search goes on for a cheaper program after as many again as the first one took.
  private static final long PATIENCE = 1_500;

  /// The least evaluations between two deductions.
  private static final long PULSE = 256;

  /// When branches may be joined from pieces, if nothing was found yet.
  private static final long HARDER_AT = 1_000;

  private static final int SPLITS_AT_ONCE = 24;
  private static final int MORE_THAN_WANTED = 4;

  private final SearchTask task;
  private final Meter meter;
  private final Problem problem;
  private final ValueStore values = new ValueStore();
  private final Trial trial;
  private final Shortlist shortlist;
  private final Optional<Concatenation> concatenation;
  private final Optional<Conditional> conditional;
  private final Guidance guidance;
  private Costs costs;
  private long nextPulse = PULSE;
  private boolean rebuild;

  SearchRun(SearchTask task, Guide guide, Meter meter) {
    this.task = task;
    this.meter = meter;
    problem = Problem.of(task, guide.prior());
    costs = problem.priorCosts();
    trial = new Trial(problem.rows(), meter, values);
    shortlist = new Shortlist(problem.rows(), meter);
    BitSet all = new BitSet();
    all.set(0, problem.rows().shown());
    concatenation =
        Concatenation.join(problem)
            .map(join -> Concatenation.of(problem, join, all, values, meter));
    conditional = Conditional.of(problem, values, meter);
    guidance = new Guidance(guide, task.shown(), meter);
  }

  SearchResult result() {
    while (meter.mayGoOn()) {
      rebuild = false;
      enumerate();
    }
    deduce();
    return new SearchResult(
        shortlist.candidates(task.wanted()),
        meter.spent(),
        meter.stop().orElse(SearchResult.Stop.SPACE),
        guidance.took());
  }

  /// Makes level after level until something ends it, or new costs take effect.
  private void enumerate() {
    List<Reach.Deduced> deduced = new ArrayList<>();
    concatenation.ifPresent(deduction -> deduced.add(deduction.deduced()));
    conditional.ifPresent(deduction -> deduced.add(deduction.deduced()));
    Bank bank = new Bank(problem.grammar(), costs, trial, this::made);
    List<Rule> rules = new ArrayList<>(problem.grammar().rules());
    Collections.rotate(rules, Math.floorMod(task.seed(), rules.size()));
    Enumerator enumerator =
        new Enumerator(bank, rules, new Reach(problem.grammar(), costs, deduced));
    while (enumerator.next()) {
      if (shortlist.within(enumerator.level()) >= task.wanted()) {
        meter.end(SearchResult.Stop.FOUND);
      } else if (enumerator.level() >= enumerator.last()) {
        meter.end(SearchResult.Stop.SPACE);
      }
    }
  }

  private boolean made(Entry entry, boolean kept) {
    if (entry.rule().nonterminal() == problem.grammar().start()
        && values
            .column(entry.value())
            .agreesUpTo(problem.rows().target(), problem.rows().shown())) {
      shortlist.offer(entry.steps(costs, Symbols.ROOT), entry::term);
    }
    if (kept) {
      concatenation.ifPresent(deduction -> deduction.add(entry));
      conditional.ifPresent(deduction -> deduction.add(entry));
    }
    if (meter.spent() >= nextPulse) {
      pulse();
    }
    return !rebuild && meter.mayGoOn();
  }

  private void pulse() {
    deduce();
    nextPulse = meter.spent() + Math.max(PULSE, meter.spent() / 16);
    if (shortlist.size() >= task.wanted() && meter.spent() >= 2 * shortlist.firstAt() + PATIENCE) {
      meter.end(SearchResult.Stop.FOUND);
    } else if (guidance.isDue()) {
      guidance
          .await()
          .ifPresentOrElse(
              table -> {
                costs = new Costs(table, problem.grammar());
                concatenation.ifPresent(deduction -> deduction.reprice(costs));
                conditional.ifPresent(deduction -> deduction.reprice(costs));
                rebuild = true;
              },
              trial::forget);
    }
  }

  private void deduce() {
    concatenation.ifPresent(deduction ->
        deduction
            .news(Symbols.ROOT, task.wanted() + MORE_THAN_WANTED)
            .forEach(found -> shortlist.offer(found.steps(), found.term())));
    conditional.ifPresent(this::choose);
  }

  private void choose(Conditional deduction) {
    if (shortlist.size() == 0 && meter.spent() >= HARDER_AT) {
      deduction.tryHarder();
    }
    deduction
        .cheapest(SPLITS_AT_ONCE)
        .ifPresent(found -> shortlist.offer(found.steps(), found.term()));
  }
}
