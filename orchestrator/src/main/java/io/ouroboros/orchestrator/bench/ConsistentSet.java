package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.attempt.search.Grounds;
import io.ouroboros.agents.attempt.search.Merit;
import io.ouroboros.agents.attempt.search.Pricing;
import io.ouroboros.agents.attempt.search.Search;
import io.ouroboros.agents.attempt.search.SearchTask;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Rows;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.language.Term;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Programs that are right on all rows that a task shows: what there is to choose from. Their order
/// says nothing of them.
record ConsistentSet(Task task, List<Fit> fits) {
  /// As many as a search remembers.
  private static final int WANTED = 64;

  ConsistentSet {
    fits = List.copyOf(fits);
  }

  /// A program that fits.
  ///
  /// @param traits what can be seen of it without any costs
  /// @param right whether it is right on all held-out rows
  record Fit(Term program, Merit traits, boolean right) {}

  /// What searches under some guides find for a task, together.
  static ConsistentSet of(Task task, List<Guide> guides, Budget budget) {
    Grounds grounds = Grounds.of(task.goal());
    SequencedMap<String, Fit> found = new TreeMap<>();
    for (Guide guide : guides) {
      Search.run(search(task), guide, budget, () -> false, System::nanoTime).candidates().stream()
          .map(Candidate::program)
          .forEach(it -> found.computeIfAbsent(it.toString(), _ -> fit(it, task, grounds)));
    }
    return new ConsistentSet(task, List.copyOf(found.values()));
  }

  /// This and the programs of another set of the same task.
  ConsistentSet with(ConsistentSet other) {
    SequencedMap<String, Fit> all = new TreeMap<>();
    fits.forEach(it -> all.put(it.program().toString(), it));
    other.fits().forEach(it -> all.put(it.program().toString(), it));
    return new ConsistentSet(task, List.copyOf(all.values()));
  }

  private static Fit fit(Term program, Task task, Grounds grounds) {
    boolean right = task.heldOut().stream().allMatch(row -> row.isReproducedBy(program));
    return new Fit(program, traits(program, grounds), right);
  }

  private static Merit traits(Term program, Grounds grounds) {
    return grounds.merit(new Candidate(program, 0, 0));
  }

  private static SearchTask search(Task task) {
    Goal goal = task.goal();
    return new SearchTask(
        goal.signature(), goal.examples(), List.of(), goal.grammar(), WANTED, goal.seed());
  }

  /// The same programs as they look beside other rows.
  ConsistentSet beside(List<Example> others) {
    Goal goal = task.goal();
    Rows rows = new Rows(goal.signature(), others, List.of());
    Grounds grounds = Grounds.of(goal.asking(rows));
    return new ConsistentSet(
        task,
        fits.stream()
            .map(it -> new Fit(it.program(), traits(it.program(), grounds), it.right()))
            .toList());
  }

  /// What each program costs by a table, in bits.
  double[] bits(CostTable table) {
    Pricing pricing = new Pricing(search(task), table);
    return fits.stream().mapToDouble(it -> pricing.bits(it.program())).toArray();
  }

  /// Whether a program is right.
  boolean hasRight() {
    return fits.stream().anyMatch(Fit::right);
  }

  /// Whether it matters which program is chosen.
  boolean isTelling() {
    return hasRight() && !fits.stream().allMatch(Fit::right);
  }

  /// The program of which there is the least doubt, or -1 when there is none; the first of equals.
  ///
  /// @param doubts about each program
  int choice(double[] doubts) {
    int choice = fits.isEmpty() ? -1 : 0;
    for (int fit = 1; fit < doubts.length; fit++) {
      choice = doubts[fit] < doubts[choice] ? fit : choice;
    }
    return choice;
  }

  /// The right program that costs least by a table; there must be one.
  Term cheapestRight(CostTable table) {
    double[] bits = bits(table);
    for (int fit = 0; fit < bits.length; fit++) {
      bits[fit] = fits.get(fit).right() ? bits[fit] : Double.POSITIVE_INFINITY;
    }
    return fits.get(choice(bits)).program();
  }
}
