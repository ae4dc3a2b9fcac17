package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Rows;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.orchestrator.exam.Components;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What all generations so far have lived: sets whose right programs the held-out rows tell.
record ChoiceLessons(List<ConsistentSet> sets) {
  /// Costs that a program's own goal has shaped say more of it than they would of another's: what
  /// they are worth is learned from goals that have not, so many parts in turn.
  private static final int FOLDS = 5;

  ChoiceLessons {
    sets = List.copyOf(sets);
  }

  /// Nothing lived: each task with rows drawn by chance to show, as often as there are numbers.
  ///
  /// @param examples how many rows to show
  static ChoiceLessons of(List<Task> tasks, List<Integer> examples, long seed) {
    Random random = new Random(seed);
    List<ConsistentSet> none = new ArrayList<>();
    for (Task task : tasks) {
      List<Example> rows = new ArrayList<>(task.rows());
      for (int shown : examples) {
        Collections.shuffle(rows, random);
        if (rows.size() > shown) {
          none.add(new ConsistentSet(showing(task, rows, shown), List.of()));
        }
      }
    }
    return new ChoiceLessons(none);
  }

  private static Task showing(Task task, List<Example> rows, int shown) {
    Goal goal = task.goal();
    Rows some = new Rows(goal.signature(), rows.subList(0, shown), List.of());
    return new Task(goal.asking(some), task.family(), rows.subList(shown, rows.size()));
  }

  /// This and what a generation finds for the same tasks.
  ChoiceLessons after(Guide generation, SetFinder finder) throws InterruptedException {
    List<ConsistentSet> found =
        finder.find(sets.stream().map(ConsistentSet::task).toList(), List.of(generation));
    return new ChoiceLessons(
        IntStream.range(0, sets.size()).mapToObj(at -> sets.get(at).with(found.get(at))).toList());
  }

  /// One experience a task with a right program: where the most rows were shown, the right program
  /// that costs least.
  ///
  /// @param costs of the generation that lived last
  ReplayStore experience(CostTable costs) {
    Map<String, ConsistentSet> most = new HashMap<>();
    sets.stream()
        .filter(ConsistentSet::hasRight)
        .sorted(Comparator.comparingInt(set -> -set.task().goal().examples().size()))
        .forEach(set -> most.putIfAbsent(set.task().goal().name(), set));
    ReplayStore store = new ReplayStore(Integer.MAX_VALUE, Integer.MAX_VALUE);
    sets.stream()
        .filter(set -> set.equals(most.get(set.task().goal().name())))
        .forEach(set ->
            store.add(
                RoundsBench.experience(set.task(), set.cheapestRight(costs), GenerationId.BARE)));
    return store;
  }

  /// What the verdicts say of generality.
  ///
  /// @param costs of the generation that lived last
  /// @param fit makes goal-blind costs of experience
  GeneralityHead head(CostTable costs, Function<ReplayStore, CostTable> fit) {
    List<Integer> components = Components.of(sets.stream().map(ConsistentSet::task).toList());
    List<ConsistentSet> read = new ArrayList<>();
    List<double[]> bits = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      CostTable others = fit.apply(fold(components, fold, false).experience(costs));
      for (ConsistentSet set : fold(components, fold, true).sets()) {
        read.add(set);
        bits.add(set.bits(others));
      }
    }
    return GeneralityHead.fitted(read, bits);
  }

  private ChoiceLessons fold(List<Integer> components, int fold, boolean inside) {
    return new ChoiceLessons(
        IntStream.range(0, sets.size())
            .filter(at -> (components.get(at) % FOLDS == fold) == inside)
            .mapToObj(sets::get)
            .filter(set -> !inside || set.isTelling())
            .toList());
  }
}
