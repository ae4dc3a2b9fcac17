package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.gate.Sitting;
import io.ouroboros.learner.gate.TwinFigures;
import io.ouroboros.learner.model.PriorGuide;
import io.ouroboros.orchestrator.exam.Components;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What the score of each source of tasks owes to what was learned from the source itself: its
/// tasks are pursued with costs that were learned from the others, and with costs that its own
/// taught besides, four fifths of all either way. Nothing is known at first but costs that are all
/// equal. A task is never pursued with what it, or one that shares rows or a family with it, has
/// taught.
public final class SourcesBench {
  /// The parts of all tasks: each is pursued with what the others teach.
  private static final int FOLDS = 5;

  private final List<Part> parts;
  private final Suite all;

  /// The fold that each task is in, in their order.
  private final List<Integer> folds;

  private final Runnable onTask;
  private final Consumer<String> told;

  /// What each task taught, in their order.
  private final List<Optional<Experience>> lived = new ArrayList<>();

  /// @param jobs how many tasks are attempted at the same time, at least 1
  /// @param onTask told after each search
  /// @param told of each figure
  public SourcesBench(
      List<Source> sources, Budget budget, int jobs, Runnable onTask, Consumer<String> told) {
    List<Part> found = new ArrayList<>();
    List<Task> tasks = new ArrayList<>();
    for (Source source : sources) {
      Part part = new Part(source.name(), tasks.size(), new Suite(source.tasks(), budget, jobs));
      found.add(part);
      tasks.addAll(part.suite().tasks());
    }
    parts = List.copyOf(found);
    all = new Suite(tasks, budget, jobs);
    folds = folds(tasks);
    this.onTask = onTask;
    this.told = told;
  }

  /// What shares rows or a family is in one fold.
  private static List<Integer> folds(List<Task> tasks) {
    List<Integer> components = Components.of(tasks);
    List<Integer> different = components.stream().distinct().toList();
    return components.stream().map(it -> different.indexOf(it) % FOLDS).toList();
  }

  /// Tasks that come from one place.
  public record Source(String name, List<Task> tasks) {}

  /// A source's part of all tasks.
  ///
  /// @param first the place of its first task among all
  private record Part(String name, int first, Suite suite) {
    private Part showing(int examples) {
      return new Part(name, first, suite.showing(examples));
    }

    private boolean has(int task) {
      return first <= task && task < first + suite.tasks().size();
    }
  }

  /// Learns from all tasks, and tells what each source's score loses without its own.
  public void run() throws InterruptedException {
    live();
    told.accept(
        "learned from           %d of %d tasks"
            .formatted(lived.stream().flatMap(Optional::stream).count(), all.tasks().size()));
    for (Part part : parts) {
      for (int shown : FewExamples.SHOWN) {
        tell(part.showing(shown), "k=" + shown);
      }
      tell(part, "all rows");
    }
  }

  private void live() throws InterruptedException {
    all.sit(
        BuiltInGuide.bare(),
        row -> {
          lived.add(RoundsBench.taught(row, GenerationId.BARE));
          onTask.run();
        });
  }

  private void tell(Part part, String shown) throws InterruptedException {
    List<Sitting> with = sit(part, _ -> true);
    List<Sitting> without = sit(part, task -> !part.has(task));
    TwinFigures figures = part.suite().compare(with, without);
    told.accept(
        String.format(
            Locale.ROOT,
            "%-22s %-8s  %d of %d right without its own, %d with (%+.1f points [%+.1f, %+.1f])",
            part.name(),
            shown,
            figures.learned().right(),
            figures.learned().goals(),
            figures.twin().right(),
            100 * figures.right().mean(),
            100 * figures.right().lower(),
            100 * figures.right().upper()));
  }

  /// Pursues the tasks of a source fold by fold.
  ///
  /// @param taught which tasks may have taught something
  private List<Sitting> sit(Part part, IntPredicate taught) throws InterruptedException {
    List<Task> tasks = part.suite().tasks();
    Sitting[] sittings = new Sitting[tasks.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int pursued = fold;
      List<Integer> places =
          IntStream.range(0, tasks.size())
              .filter(at -> folds.get(part.first() + at) == pursued)
              .boxed()
              .toList();
      CostTable costs = costs(task -> taught.test(task) && folds.get(task) != pursued);
      List<Sitting> some =
          new Suite(places.stream().map(tasks::get).toList(), all.budget(), all.jobs())
              .sit(new PriorGuide(GenerationId.BARE, costs), _ -> onTask.run());
      for (int at = 0; at < some.size(); at++) {
        sittings[places.get(at)] = some.get(at);
      }
    }
    return List.of(sittings);
  }

  private CostTable costs(IntPredicate taught) {
    ReplayStore store = new ReplayStore(Integer.MAX_VALUE, Integer.MAX_VALUE);
    IntStream.range(0, lived.size())
        .filter(taught)
        .forEach(task -> lived.get(task).ifPresent(store::add));
    return FreshLearner.costs(store);
  }
}
