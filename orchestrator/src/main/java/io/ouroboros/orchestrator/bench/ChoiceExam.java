package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.learner.gate.Sitting;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Sets to choose from, with one, two and three rows shown: found once, by searches with all costs
/// equal and with hand-set costs, and the same for all who choose.
final class ChoiceExam {
  private static final List<Guide> FOUND_BY = List.of(BuiltInGuide.bare(), BuiltInGuide.handSet());

  private final FewExamples shown;
  private final List<List<ConsistentSet>> sets = new ArrayList<>();

  ChoiceExam(List<Task> tasks, SetFinder finder) throws InterruptedException {
    shown = FewExamples.of(new Suite(tasks, finder.budget(), finder.jobs()));
    for (Suite suite : shown.suites()) {
      sets.add(finder.find(suite.tasks(), FOUND_BY));
    }
  }

  /// The tasks.
  FewExamples shown() {
    return shown;
  }

  /// How doubtful the programs of a set are to somebody.
  @FunctionalInterface
  interface Opinion {
    double[] doubts(ConsistentSet set);
  }

  /// Chooses from every set.
  List<List<Sitting>> sit(Opinion opinion) {
    return sets.stream()
        .map(some -> some.stream().map(set -> sitting(set, opinion)).toList())
        .toList();
  }

  private Sitting sitting(ConsistentSet set, Opinion opinion) {
    int choice = set.choice(opinion.doubts(set));
    boolean right = choice >= 0 && set.fits().get(choice).right();
    Budget budget = shown.suites().getFirst().budget();
    return Sitting.of(right ? OptionalLong.of(1) : OptionalLong.empty(), budget);
  }
}
