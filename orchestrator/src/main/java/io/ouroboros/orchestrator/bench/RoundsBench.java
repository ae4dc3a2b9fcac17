package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.language.Term;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.gate.Sitting;
import io.ouroboros.orchestrator.exam.Components;
import io.ouroboros.orchestrator.exam.ExamRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// What learning reaches from nothing: a first generation knows no costs at all. In each round the
/// present one attempts one half of the tasks, and the next one learns from the answers that turned
/// out right on the rows that were not shown. Each is measured on the other half, with one, two and
/// three examples. Tasks that share rows are on one side.
public final class RoundsBench {
  /// How many examples a search sees from which something is learned.
  private static final int SHOWN = 3;

  private final Suite learned;
  private final FewExamples measured;
  private final FreshLearner learner;
  private final Runnable onTask;

  /// @param jobs how many tasks are attempted at the same time, at least 1
  /// @param onTask told after each search
  public RoundsBench(
      Halves halves, Budget budget, int jobs, FreshLearner learner, Runnable onTask) {
    learned = new Suite(halves.learned(), budget, jobs).showing(SHOWN);
    measured = FewExamples.of(new Suite(halves.measured(), budget, jobs));
    this.learner = learner;
    this.onTask = onTask;
  }

  /// Tasks to learn from, and tasks that share no row with them.
  public record Halves(List<Task> learned, List<Task> measured) {
    /// Splits tasks by chance.
    public static Halves of(List<Task> tasks, long seed) {
      List<Integer> components = Components.of(tasks);
      Random random = new Random(seed);
      Set<Integer> first = new HashSet<>();
      components.stream().distinct().filter(_ -> random.nextBoolean()).forEach(first::add);
      List<Task> learned = new ArrayList<>();
      List<Task> measured = new ArrayList<>();
      for (int task = 0; task < tasks.size(); task++) {
        (first.contains(components.get(task)) ? learned : measured).add(tasks.get(task));
      }
      return new Halves(learned, measured);
    }
  }

  /// Learns round by round.
  ///
  /// @param rounds at least 1
  /// @return hand-set costs, costs all equal, and for each round what its experience makes, without
  ///   and with a network
  public List<RoundFigures> run(int rounds) throws IOException, InterruptedException {
    List<List<Sitting>> handSet = measure(BuiltInGuide.handSet());
    List<RoundFigures> figures = new ArrayList<>();
    figures.add(measured.compare("hand-set costs", 0, handSet, handSet));
    Guide current = BuiltInGuide.bare();
    figures.add(measured.compare("all costs equal", 0, handSet, measure(current)));
    for (int round = 1; round <= rounds; round++) {
      ReplayStore lived = live(current);
      FreshLearner.Learned next = learner.learn(lived);
      List<List<Sitting>> blind = measure(next.goalBlind());
      List<List<Sitting>> network = measure(next.withNetwork());
      String name = "round " + round;
      figures.add(measured.compare(name + ", goal-blind", lived.size(), handSet, blind));
      figures.add(measured.compare(name + ", with network", lived.size(), blind, network));
      current = next.withNetwork();
    }
    return List.copyOf(figures);
  }

  /// What searches of the half to learn from experience under a guide.
  private ReplayStore live(Guide guide) throws InterruptedException {
    ReplayStore lived = new ReplayStore(Integer.MAX_VALUE, Integer.MAX_VALUE);
    learned.sit(
        guide,
        row -> {
          taught(row, guide.generation()).ifPresent(lived::add);
          onTask.run();
        });
    return lived;
  }

  /// What an answer teaches that is right on the rows that were not shown.
  static Optional<Experience> taught(ExamRow row, GenerationId generation) {
    if (!row.generalised()) {
      return Optional.empty();
    }
    Term program = row.conclusion().ranked().getFirst().program();
    return Optional.of(experience(row.task(), program, generation));
  }

  /// A program that is right on all rows of a task.
  static Experience experience(Task task, Term program, GenerationId generation) {
    int withheld = task.heldOut().size();
    return new Experience(
        task.goal().signature(),
        task.rows(),
        program,
        new Experience.Judged(withheld, withheld),
        generation);
  }

  private List<List<Sitting>> measure(Guide guide) throws InterruptedException {
    List<List<Sitting>> sittings = new ArrayList<>();
    for (Suite suite : measured.suites()) {
      sittings.add(suite.sit(guide, _ -> onTask.run()));
    }
    return sittings;
  }
}
