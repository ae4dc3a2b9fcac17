package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.language.Term;
import io.ouroboros.learner.gate.Sitting;
import io.ouroboros.learner.gate.TwinFigures;
import io.ouroboros.orchestrator.exam.ExamRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Runs the same searches under several guides at several budgets: generation 0, the given arms,
/// and last an oracle that knows the shortest program that any of them found to generalise.
public final class GuideBench {
  private static final GuideArm HAND_SET = new GuideArm("generation 0", BuiltInGuide.handSet());
  private static final String ORACLE = "oracle";

  private final List<Suite> suites;
  private final Runnable onTask;
  private final Map<String, Solved> solved = new HashMap<>();

  /// @param tasks of which those without held-out rows are left out
  /// @param budgets at least one
  /// @param jobs how many tasks are attempted at the same time, at least 1
  /// @param onTask told after each search
  public GuideBench(List<Task> tasks, List<Budget> budgets, int jobs, Runnable onTask) {
    suites = budgets.stream().map(budget -> new Suite(tasks, budget, jobs)).toList();
    this.onTask = onTask;
  }

  /// A task and the shortest program that is right on all its rows.
  private record Solved(Task task, Term program) {
    static Solved shorter(Solved one, Solved other) {
      return other.program.size() < one.program.size() ? other : one;
    }
  }

  /// One arm through one suite.
  private record Pass(
      GuideArm arm, Suite suite, List<Sitting> sittings, List<GuideTimes.Spent> spent) {}

  /// How many searches there will be.
  public int searches(int arms) {
    return (arms + 1) * suites.getFirst().tasks().size()
        + (arms + 2) * suites.stream().mapToInt(suite -> suite.tasks().size()).sum();
  }

  /// The figures of generation 0, the arms and the oracle, at each budget.
  public List<GuideFigures> run(List<GuideArm> arms) throws InterruptedException {
    List<Pass> passes = new ArrayList<>();
    warmUp(HAND_SET);
    for (GuideArm arm : arms) {
      warmUp(arm);
    }
    for (Suite suite : suites) {
      passes.add(pass(HAND_SET, suite));
      for (GuideArm arm : arms) {
        passes.add(pass(arm, suite));
      }
    }
    SolutionGuide oracle = new SolutionGuide(HAND_SET.guide());
    solved.values().forEach(known -> oracle.learn(known.task(), known.program()));
    List<GuideFigures> figures = new ArrayList<>();
    for (Suite suite : suites) {
      figures.addAll(figures(suite, passes, pass(new GuideArm(ORACLE, oracle), suite)));
    }
    return List.copyOf(figures);
  }

  /// The first searches of a process take longer, and so do the first ones under a network: each
  /// arm would look slow that was not at work before.
  private void warmUp(GuideArm arm) throws InterruptedException {
    suites.getFirst().sit(arm.guide(), _ -> onTask.run());
  }

  private Pass pass(GuideArm arm, Suite suite) throws InterruptedException {
    List<GuideTimes.Spent> spent = new ArrayList<>();
    List<Sitting> sittings =
        suite.sit(
            arm.guide(),
            row -> {
              keep(row);
              spent.add(new GuideTimes.Spent(row.conclusion().evaluations(), row.time()));
              onTask.run();
            });
    return new Pass(arm, suite, sittings, spent);
  }

  private void keep(ExamRow row) {
    if (row.generalised()) {
      Term program = row.conclusion().ranked().getFirst().program();
      solved.merge(
          row.task().goal().id().value(), new Solved(row.task(), program), Solved::shorter);
    }
  }

  /// The figures of all arms at one budget, the oracle last.
  private static List<GuideFigures> figures(Suite suite, List<Pass> passes, Pass oracle) {
    List<Pass> own =
        Stream.concat(passes.stream().filter(pass -> pass.suite().equals(suite)), Stream.of(oracle))
            .toList();
    Pass twin = own.getFirst();
    TwinFigures ceiling = suite.compare(twin.sittings(), oracle.sittings());
    return own.stream()
        .map(pass ->
            new GuideFigures(
                pass.arm(),
                suite.budget().evaluations(),
                suite.compare(twin.sittings(), pass.sittings()),
                ceiling,
                besideTwin(suite, pass, own),
                new GuideTimes(twin.spent(), pass.spent())))
        .toList();
  }

  private static Optional<TwinFigures> besideTwin(Suite suite, Pass pass, List<Pass> all) {
    return pass.arm()
        .twin()
        .flatMap(name -> all.stream().filter(other -> other.arm().name().equals(name)).findFirst())
        .map(twin -> suite.compare(twin.sittings(), pass.sittings()));
  }
}
