package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.Guide;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// One way through all goals of an exam, several at a time. What comes of it decides nothing: it is
/// for figures that people read.
///
/// @param threads at least 1; more change nothing but the time
/// @param cancelled asked often; once true, what comes back means nothing
/// @param nanoTime a clock like [System#nanoTime]
/// @param sat told after each goal, on any thread
public record Pass(
    Exam exam, int threads, BooleanSupplier cancelled, LongSupplier nanoTime, Runnable sat) {

  /// Lets a guide sit every goal.
  ///
  /// @return a sitting a goal, in the exam's order
  public List<Sitting> of(Guide guide) throws InterruptedException {
    List<Sitting> sittings = new ArrayList<>();
    new InOrder(threads).run(exam.goals(), goal -> sit(goal, guide), sittings::add);
    return sittings;
  }

  private Sitting sit(ExamGoal goal, Guide guide) {
    Sitting sitting = goal.sit(guide, exam.budget(), cancelled, nanoTime);
    sat.run();
    return sitting;
  }
}
