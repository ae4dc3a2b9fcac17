package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.GuideLease;
import io.ouroboros.learner.swap.ModelHandle;
import io.ouroboros.learner.swap.ModelSource;
import io.ouroboros.learner.swap.Unloadable;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// The examiner that lets both generations pursue the same exam goals at equal evaluations, in the
/// calling thread, until the rule has seen enough.
public final class Match implements Examiner {
  private final Exam exam;
  private final GateRule rule;
  private final ModelSource models;
  private final LongSupplier nanoTime;

  /// @param nanoTime a clock like [System#nanoTime]
  public Match(Exam exam, GateRule rule, ModelSource models, LongSupplier nanoTime) {
    this.exam = exam;
    this.rule = rule;
    this.models = models;
    this.nanoTime = nanoTime;
  }

  /// @throws IllegalStateException when the current generation cannot be loaded: that says nothing
  ///   about the candidate
  @Override
  public Optional<Decision> examine(
      Pairing pairing, BooleanSupplier cancelled, Consumer<ExamProgress> progress) {
    ModelHandle current;
    try {
      current = models.open(pairing.current());
    } catch (Unloadable unloadable) {
      throw new IllegalStateException(unloadable);
    }
    try {
      ModelHandle candidate = models.open(pairing.candidate());
      try (GuideLease ours = current.lease();
          GuideLease theirs = candidate.lease()) {
        return play(pairing, new Table(ours.guide(), theirs.guide(), cancelled), progress);
      } finally {
        candidate.retire();
      }
    } catch (Unloadable unloadable) {
      String reason = String.valueOf(unloadable.getMessage());
      return Optional.of(new Decision.Reject(new Refusal.Unusable(reason)));
    } finally {
      current.retire();
    }
  }

  private record Table(Guide current, Guide candidate, BooleanSupplier cancelled) {}

  private Optional<Decision> play(Pairing pairing, Table table, Consumer<ExamProgress> progress) {
    List<List<ExamGoal>> components = exam.components(pairing.look());
    Trial trial = new Trial(rule, pairing.look(), components.size());
    for (List<ExamGoal> component : components) {
      List<Paired> results = component.stream().map(goal -> sit(goal, table)).toList();
      if (table.cancelled().getAsBoolean()) {
        return Optional.empty();
      }
      Optional<Decision> decision = trial.observe(results);
      progress.accept(new ExamProgress(pairing.candidate(), exam.goals().size(), trial.evidence()));
      if (decision.isPresent()) {
        return decision;
      }
    }
    throw new IllegalStateException("The rule must decide at the last goal.");
  }

  private Paired sit(ExamGoal goal, Table table) {
    return new Paired(
        goal.sit(table.current(), exam.budget(), table.cancelled(), nanoTime),
        goal.sit(table.candidate(), exam.budget(), table.cancelled(), nanoTime));
  }
}
