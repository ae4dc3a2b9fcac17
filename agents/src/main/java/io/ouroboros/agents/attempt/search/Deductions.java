package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The deductions that a problem allows: each gathers terms of the bank, and now and then makes
/// programs of them that the enumeration need not make.
final class Deductions {
  /// When branches may be joined from pieces, if nothing was found yet.
  private static final long HARDER_AT = 1_000;

  private static final int SPLITS_AT_ONCE = 24;

  private final Meter meter;
  private final Optional<Concatenation> concatenation;
  private final Optional<Conditional> conditional;

  Deductions(Problem problem, ValueStore values, Meter meter) {
    this.meter = meter;
    concatenation =
        Concatenation.join(problem)
            .map(join ->
                new Concatenation(
                    problem, join, RowSets.all(problem.rows().shown()), values, meter));
    conditional = Conditional.of(problem, values, meter);
  }

  /// What the enumeration need not make any more.
  List<Reach.Deduced> deduced() {
    List<Reach.Deduced> deduced = new ArrayList<>();
    concatenation.ifPresent(deduction -> deduced.add(deduction.deduced()));
    conditional.ifPresent(deduction -> deduced.add(deduction.deduced()));
    return deduced;
  }

  /// Takes a term of the bank.
  void add(Entry entry) {
    concatenation.ifPresent(deduction -> deduction.add(entry));
    conditional.ifPresent(deduction -> deduction.add(entry));
  }

  /// Starts over with other costs; what does not depend on costs is kept.
  void reprice(Costs costs) {
    concatenation.ifPresent(deduction -> deduction.reprice(costs));
    conditional.ifPresent(deduction -> deduction.reprice(costs));
  }

  /// Makes programs of what was gathered.
  ///
  /// @param most how many joined ones to offer at the most
  void offerTo(Shortlist shortlist, int most) {
    concatenation.ifPresent(deduction ->
        deduction
            .news(Symbols.ROOT, most)
            .forEach(found -> shortlist.offer(found.steps(), found.term())));
    conditional.ifPresent(deduction -> {
      if (shortlist.size() == 0 && meter.spent() >= HARDER_AT) {
        deduction.tryHarder();
      }
      deduction
          .cheapest(SPLITS_AT_ONCE)
          .ifPresent(found -> shortlist.offer(found.steps(), found.term()));
    });
  }
}
