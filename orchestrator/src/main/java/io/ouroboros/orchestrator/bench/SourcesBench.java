package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.gate.Sitting;
import io.ouroboros.learner.gate.TwinFigures;
import io.ouroboros.learner.model.PriorGuide;
import io.ouroboros.learner.model.TrainSettings;
import io.ouroboros.learner.update.PriorFit;
import io.ouroboros.orchestrator.exam.Components;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What the score of each source of tasks owes to what was learned from the source itself: its
/// tasks are pursued with costs that were learned from the others, and with costs that its own
/// taught besides, four fifths of all either way. Nothing is known at first but costs that are all
/// equal. A task is never pursued with what it, or one that shares rows or a family with it, has
/// taught.
public final class SourcesBench {
  /// The parts of a source: each is pursued with what the others teach.
  private static final int FOLDS = 5;

  private static final Symbols SYMBOLS = Symbols.of(Vocabularies.text());
  private static final double UNIFORM_SHARE = TrainSettings.DEFAULT.uniformShare();

  private final List<Source> sources;
  private final Suite all;

  /// The part that each task is in, in their order.
  private final List<Integer> folds;

  private final Runnable onTask;
  private final Consumer<String> told;

  /// What the tasks taught, by their place among all.
  private final SortedMap<Integer, Experience> lived = new TreeMap<>();

  /// @param jobs how many tasks are attempted at the same time, at least 1
  /// @param onTask told after each search
  /// @param told of each figure
  public SourcesBench(
      List<Source> sources, Budget budget, int jobs, Runnable onTask, Consumer<String> told) {
    this.sources = sources.stream().map(Source::withHeldOut).toList();
    all =
        new Suite(
            this.sources.stream().flatMap(source -> source.tasks().stream()).toList(),
            budget,
            jobs);
    folds = folds(all.tasks());
    this.onTask = onTask;
    this.told = told;
  }

  /// What shares rows or a family is in one part.
  private static List<Integer> folds(List<Task> tasks) {
    List<Integer> components = Components.of(tasks);
    List<Integer> different = components.stream().distinct().toList();
    return components.stream().map(it -> different.indexOf(it) % FOLDS).toList();
  }

  /// Tasks that come from one place.
  public record Source(String name, List<Task> tasks) {
    private Source withHeldOut() {
      return new Source(name, tasks.stream().filter(task -> !task.heldOut().isEmpty()).toList());
    }
  }

  /// Learns from all tasks, and tells what each source's score loses without its own.
  public void run() throws InterruptedException {
    live();
    told.accept(
        "learned from           %d of %d tasks".formatted(lived.size(), all.tasks().size()));
    int first = 0;
    for (Source source : sources) {
      int end = first + source.tasks().size();
      Range range = new Range(first, end);
      for (int shown : FewExamples.SHOWN) {
        tell(source, range, "k=" + shown, part(range).showing(shown));
      }
      tell(source, range, "all rows", part(range));
      first = end;
    }
  }

  /// The places of a source's tasks among all.
  private record Range(int first, int end) {
    private boolean has(int task) {
      return first <= task && task < end;
    }

    private IntStream tasks() {
      return IntStream.range(first, end);
    }
  }

  private Suite part(Range range) {
    return new Suite(all.tasks().subList(range.first(), range.end()), all.budget(), all.jobs());
  }

  private void live() throws InterruptedException {
    List<Task> tasks = all.tasks();
    int[] next = {0};
    all.sit(
        BuiltInGuide.bare(),
        row -> {
          int task = next[0]++;
          if (row.generalised()) {
            lived.put(
                task,
                RoundsBench.experience(
                    tasks.get(task),
                    row.conclusion().ranked().getFirst().program(),
                    GenerationId.BARE));
          }
          onTask.run();
        });
  }

  private void tell(Source source, Range range, String shown, Suite suite)
      throws InterruptedException {
    List<Sitting> with = sit(range, suite, _ -> true);
    List<Sitting> without = sit(range, suite, task -> !range.has(task));
    TwinFigures figures = suite.compare(with, without);
    told.accept(
        String.format(
            Locale.ROOT,
            "%-22s %-8s  %d of %d right without its own, %d with (%+.1f points [%+.1f, %+.1f])",
            source.name(),
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
  private List<Sitting> sit(Range range, Suite suite, IntPredicate taught)
      throws InterruptedException {
    Sitting[] sittings = new Sitting[suite.tasks().size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int pursued = fold;
      List<Integer> places =
          range.tasks().filter(task -> folds.get(task) == pursued).boxed().toList();
      CostTable costs = costs(task -> taught.test(task) && folds.get(task) != pursued);
      List<Task> tasks =
          places.stream().map(task -> suite.tasks().get(task - range.first())).toList();
      List<Sitting> some =
          new Suite(tasks, suite.budget(), suite.jobs())
              .sit(new PriorGuide(GenerationId.BARE, costs), _ -> onTask.run());
      for (int at = 0; at < some.size(); at++) {
        sittings[places.get(at) - range.first()] = some.get(at);
      }
    }
    return List.of(sittings);
  }

  private CostTable costs(IntPredicate taught) {
    ReplayStore store = new ReplayStore(Integer.MAX_VALUE, Integer.MAX_VALUE);
    lived.forEach((task, experience) -> {
      if (taught.test(task)) {
        store.add(experience);
      }
    });
    return new PriorFit(SYMBOLS, CostTable.uniform(SYMBOLS), 0)
        .fit(store.weighted(), UNIFORM_SHARE);
  }
}
