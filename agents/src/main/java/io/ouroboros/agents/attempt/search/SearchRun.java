package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One search from start to end.
final class SearchRun implements Listener {
  /// The least evaluations between two deductions.
  private static final long PULSE = 256;

  private static final int MORE_THAN_WANTED = 4;

  /// How many of the best programs are varied at once.
  private static final int MOST_VARIED = 10;

  private final SearchTask task;
  private final Meter meter;
  private final Room room;
  private final Problem problem;
  private final ValueStore values;
  private final Trial trial;
  private final Shortlist shortlist;
  private final Deductions deductions;
  private final Alternatives alternatives;
  private final Guidance guidance;
  private Costs costs;
  private long nextPulse = PULSE;
  private boolean rebuild;

  SearchRun(SearchTask task, Guide guide, Meter meter, SearchMemory memory) {
    this.task = task;
    this.meter = meter;
    room = new Room(memory);
    problem = Problem.of(task, guide.prior(task.domain()), room);
    costs = problem.priorCosts();
    values = new ValueStore(problem.rows(), room);
    trial = new Trial(problem.rows(), meter, values, room);
    shortlist = new Shortlist(Grounds.of(task), meter, room);
    alternatives = new Alternatives(problem, values, meter, room);
    deductions = new Deductions(problem, trial, meter, alternatives::add);
    guidance = new Guidance(guide, task.shown(), meter);
  }

  SearchResult result() {
    while (meter.mayGoOn()) {
      rebuild = false;
      enumerate();
    }
    guidance.end();
    if (meter.mayFinish()) {
      deduce();
    }
    return new SearchResult(
        shortlist.candidates(task.wanted()),
        meter.spent(),
        meter.stop().orElse(SearchResult.Stop.SPACE),
        guidance.took(),
        meter.counts());
  }

  /// Makes level after level until something ends it, or new costs take effect.
  private void enumerate() {
    Bank bank = new Bank(problem.grammar(), folding(), costs, trial, room, this);
    List<Rule> rules = new ArrayList<>(problem.grammar().rules());
    Collections.rotate(rules, Math.floorMod(task.seed(), rules.size()));
    Reach reach = new Reach(problem.grammar(), costs, deductions.deduced(), bank);
    Enumerator enumerator = new Enumerator(bank, rules, reach);
    while (enumerator.next()) {
      if (shortlist.within(enumerator.level()) >= task.wanted()) {
        meter.end(SearchResult.Stop.FOUND);
      } else if (enumerator.isAtEnd()) {
        meter.end(SearchResult.Stop.SPACE);
      }
    }
    bank.giveBack();
  }

  /// What the bank leaves out: before advice is taken, a number written as a text is still of use
  /// to tell rows apart.
  private Folding folding() {
    if (!problem.minesConstants()) {
      return Folding.NONE;
    }
    return guidance.took() ? Folding.TEXTS : Folding.BUT_NUMBERS;
  }

  @Override
  public boolean wants(Call call, int value) {
    return isAnswer(call.rule(), value)
        || deductions.wants(call.rule(), value)
        || alternatives.wants(call, value);
  }

  private boolean isAnswer(Rule rule, int value) {
    return rule.nonterminal() == problem.grammar().start() && trial.answers(value);
  }

  @Override
  public void made(Entry entry, boolean kept) {
    if (isAnswer(entry.rule(), entry.value())) {
      shortlist.offer(entry.steps(costs, Symbols.ROOT), entry::term);
    }
    if (kept || deductions.wants(entry.rule(), entry.value())) {
      deductions.add(entry);
    }
    alternatives.add(entry);
  }

  @Override
  public boolean goesOn() {
    guidance.lookAhead();
    if (meter.spent() >= nextPulse) {
      pulse();
    }
    return !rebuild && meter.mayGoOn();
  }

  private void pulse() {
    deduce();
    nextPulse = meter.spent() + Math.max(PULSE, meter.spent() / 16);
    if (deductions.areSettled(shortlist)) {
      meter.end(SearchResult.Stop.FOUND);
    } else if (guidance.isDue()) {
      guidance.await().ifPresent(this::follow);
      if (!guidance.isOpen()) {
        trial.settle();
      }
    }
  }

  private void follow(CostTable advice) {
    costs = Costs.ofAdvice(advice, problem.grammar());
    deductions.reprice(costs);
    alternatives.clear();
    shortlist.reprice(term -> problem.steps(term, costs));
    rebuild = true;
  }

  private void deduce() {
    deductions.offerTo(shortlist, task.wanted() + MORE_THAN_WANTED);
    for (Term unsteady : shortlist.unsteady(MOST_VARIED)) {
      alternatives.vary(
          unsteady, variant -> shortlist.offer(problem.steps(variant, costs), () -> variant));
    }
  }
}
