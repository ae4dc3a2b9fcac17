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
  static final List<Integer> EXAMPLES = List.of(1, 2, 3);
  private static final List<Guide> FOUND_BY = List.of(BuiltInGuide.bare(), BuiltInGuide.handSet());

  private final List<Suite> suites = new ArrayList<>();
  private final List<List<ConsistentSet>> sets = new ArrayList<>();

  ChoiceExam(List<Task> tasks, SetFinder finder) throws InterruptedException {
    Suite all = new Suite(tasks, finder.budget(), finder.jobs());
    for (int examples : EXAMPLES) {
      Suite suite = all.showing(examples);
      suites.add(suite);
      sets.add(finder.find(suite.tasks(), FOUND_BY));
    }
  }

  /// How doubtful the programs of a set are to somebody.
  @FunctionalInterface
  interface Opinion {
    double[] doubts(ConsistentSet set);
  }

  /// The tasks with the most rows shown.
  List<Task> tasks() {
    return suites.getLast().tasks();
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
    Budget budget = suites.getFirst().budget();
    return Sitting.of(right ? OptionalLong.of(1) : OptionalLong.empty(), budget);
  }

  /// Compares the choices of somebody with those of a twin.
  ///
  /// @param programs how many there were to learn from
  RoundFigures compare(
      String name, int programs, List<List<Sitting>> twin, List<List<Sitting>> own) {
    List<RoundFigures.Score> scores = new ArrayList<>();
    for (int at = 0; at < suites.size(); at++) {
      scores.add(
          new RoundFigures.Score(
              EXAMPLES.get(at), suites.get(at).compare(twin.get(at), own.get(at))));
    }
    return new RoundFigures(name, programs, scores);
  }
}
