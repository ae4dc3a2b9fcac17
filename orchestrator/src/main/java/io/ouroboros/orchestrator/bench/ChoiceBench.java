package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.gate.Sitting;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// What learning from nothing knows of the right program among those that fit the shown rows. In
/// each round the present generation attempts tasks to learn from, and the next one learns from the
/// verdicts: a goal-blind table of costs, a network beside it, and a [GeneralityHead]. All choose
/// from the sets of one [ChoiceExam].
public final class ChoiceBench {
  private static final long SEED = 1;
  private static final CostTable HAND_SET = BuiltInGuide.handSet().prior();

  private final RoundsBench.Halves halves;
  private final SetFinder finder;
  private final FreshLearner learner;
  private final Consumer<String> told;
  private final Set<Set<Example>> solved = new HashSet<>();

  /// @param told of each figure
  public ChoiceBench(
      RoundsBench.Halves halves, SetFinder finder, FreshLearner learner, Consumer<String> told) {
    this.halves = halves;
    this.finder = finder;
    this.learner = learner;
    this.told = told;
  }

  /// What one generation thinks.
  private record Mind(CostTable table, Guide network, GeneralityHead head) {
    private double[] byTable(ConsistentSet set) {
      return set.bits(table);
    }

    private double[] byNetwork(ConsistentSet set) {
      return set.bits(policy(set.task().goal().examples()));
    }

    private double[] byAll(ConsistentSet set) {
      return head.doubts(set, byNetwork(set));
    }

    /// What is left of this mind where it reads the rows of another goal.
    private double[] misled(ConsistentSet set, ShuffledRows exchange) {
      return exchange
          .others(set.task().goal().examples())
          .map(rows -> head.doubts(set.beside(rows), set.bits(policy(rows))))
          .orElseGet(() -> byTable(set));
    }

    private CostTable policy(List<Example> shown) {
      return network.costs(shown).toCompletableFuture().join().orElse(table);
    }
  }

  /// Learns round by round, and tells how each generation chooses.
  ///
  /// @param rounds at least 1
  public void run(int rounds) throws IOException, InterruptedException {
    ChoiceExam exam = new ChoiceExam(halves.measured(), finder);
    FewExamples shown = exam.shown();
    List<List<Sitting>> handSet = exam.sit(set -> set.bits(HAND_SET));
    CostTable equal = BuiltInGuide.bare().prior();
    tell(shown.compare("all costs equal", 0, handSet, exam.sit(set -> set.bits(equal))));
    tell(shown.compare("hand-set costs", 0, handSet, handSet));
    tell(shown.compare("and merit", 0, handSet, exam.sit(ChoiceBench::byMerit)));
    tell(shown.compare("at the best", 0, handSet, exam.sit(ChoiceBench::byTruth)));
    ChoiceLessons lived = ChoiceLessons.of(halves.learned(), FewExamples.SHOWN, SEED);
    Guide current = BuiltInGuide.bare();
    for (int round = 1; round <= rounds; round++) {
      lived = lived.after(current, finder);
      ReplayStore store = lived.experience(current.prior());
      told.accept("round %d, %s".formatted(round, inWords(lived, store)));
      FreshLearner.Learned next = learner.learn(store);
      GeneralityHead head = lived.head(current.prior(), FreshLearner::costs);
      Mind mind = new Mind(next.goalBlind().prior(), next.withNetwork(), head);
      told.accept("  generality: " + head.inWords());
      tell(exam, mind, store.size(), handSet);
      current = next.withNetwork();
    }
  }

  private static double[] byMerit(ConsistentSet set) {
    double[] doubts = set.bits(HAND_SET);
    Arrays.setAll(doubts, fit -> doubts[fit] + set.fits().get(fit).traits().total());
    return doubts;
  }

  private static double[] byTruth(ConsistentSet set) {
    return set.fits().stream().mapToDouble(fit -> fit.right() ? 0 : 1).toArray();
  }

  private String inWords(ChoiceLessons lived, ReplayStore store) {
    long fresh =
        store.kept().window().stream()
            .map(Experience::examples)
            .map(Set::copyOf)
            .filter(solved::add)
            .count();
    return "a right program in %d of %d sets, a choice in %d; learned from %d programs, %d for goals"
            .formatted(
                lived.sets().stream().filter(ConsistentSet::hasRight).count(),
                lived.sets().size(),
                lived.sets().stream().filter(ConsistentSet::isTelling).count(),
                store.size(),
                fresh)
        + " that no generation before answered";
  }

  private void tell(ChoiceExam exam, Mind mind, int programs, List<List<Sitting>> handSet) {
    FewExamples shown = exam.shown();
    ShuffledRows exchange = new ShuffledRows(mind.network(), shown.tasks(), SEED);
    List<List<Sitting>> table = exam.sit(mind::byTable);
    List<List<Sitting>> all = exam.sit(mind::byAll);
    tell(shown.compare("table", programs, handSet, table));
    tell(
        shown.compare(
            "table, head",
            programs,
            table,
            exam.sit(set -> mind.head().doubts(set, mind.byTable(set)))));
    tell(shown.compare("network", programs, table, exam.sit(mind::byNetwork)));
    tell(shown.compare("network, head", programs, table, all));
    tell(
        shown.compare(
            "rows of others", programs, table, exam.sit(set -> mind.misled(set, exchange))));
    tell(shown.compare("over hand-set costs", programs, handSet, all));
  }

  private void tell(RoundFigures figures) {
    told.accept(figures.line());
  }
}
