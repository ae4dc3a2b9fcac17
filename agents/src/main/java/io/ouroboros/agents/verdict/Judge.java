package io.ouroboros.agents.verdict;

import io.ouroboros.agents.attempt.Attempt;
import io.ouroboros.agents.attempt.Outcome;
import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.attempt.search.Grounds;
import io.ouroboros.agents.attempt.search.Merit;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.language.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Judges what an attempt found: executes each candidate on the rows that the worker saw and on
/// those that it did not, and ranks the ones that are right on all of them.
public final class Judge {
  /// Each goal keeps its candidates for ever; those beyond a few tell nobody anything.
  private static final int MOST_RANKED = 8;

  private Judge() {}

  /// The judgement of an attempt; the same outcome is always judged the same.
  public static Judgement judge(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Broken broken -> without(outcome, new Verdict.Faulted(broken.reason()));
      case Outcome.Searched searched when searched.result().candidates().isEmpty() ->
          without(outcome, nothingFound(searched));
      case Outcome.Searched searched -> judged(searched);
    };
  }

  private static Verdict nothingFound(Outcome.Searched searched) {
    long evaluations = searched.effort().evaluations();
    return switch (searched.result().stop()) {
      case FOUND, BUDGET, SPACE -> new Verdict.Exhausted(evaluations);
      case DEADLINE -> new Verdict.TimedOut(evaluations);
      case CANCELLED -> new Verdict.Cancelled(evaluations);
    };
  }

  private static Judgement judged(Outcome.Searched searched) {
    List<Candidate> candidates = searched.result().candidates();
    Optional<Verdict> defect =
        candidates.stream()
            .flatMap(found -> defect(found, searched.attempt()).stream())
            .findFirst();
    return defect
        .map(verdict -> without(searched, verdict))
        .orElseGet(() -> generalising(searched, candidates));
  }

  private static Optional<Verdict> defect(Candidate candidate, Attempt attempt) {
    List<Integer> wrong = wrongRows(candidate.program(), attempt.goal(), attempt.plan().shown());
    return wrong.stream()
        .findFirst()
        .map(row -> new Verdict.Inconsistent(candidate.program(), row));
  }

  private static Judgement generalising(Outcome.Searched searched, List<Candidate> candidates) {
    Goal goal = searched.attempt().goal();
    List<Integer> withheld = searched.attempt().plan().withheld();
    List<Tried> tried =
        candidates.stream()
            .map(found -> new Tried(found, wrongRows(found.program(), goal, withheld)))
            .toList();
    Grounds grounds = Grounds.of(goal);
    List<Candidate> ranked =
        tried.stream()
            .filter(one -> one.wrong().isEmpty())
            .map(one -> new Weighed(one.candidate(), grounds.merit(one.candidate())))
            .sorted(Comparator.comparing(Weighed::merit))
            .limit(MOST_RANKED)
            .map(Weighed::candidate)
            .toList();
    if (ranked.isEmpty()) {
      return overfit(searched, tried);
    }
    Verdict accepted = new Verdict.Accepted(ranked.getFirst().program(), withheld.size());
    return new Judgement(searched.attempt().id(), searched.effort(), accepted, ranked, List.of());
  }

  private static Judgement overfit(Outcome.Searched searched, List<Tried> tried) {
    int withheld = searched.attempt().plan().withheld().size();
    Tried closest =
        tried.stream()
            .min(Comparator.comparingInt(one -> one.wrong().size()))
            .orElseThrow(() -> new IllegalStateException("Somebody must have been tried."));
    Verdict verdict =
        new Verdict.Overfit(
            closest.candidate().program(), withheld - closest.wrong().size(), withheld);
    return new Judgement(
        searched.attempt().id(), searched.effort(), verdict, List.of(), closest.wrong());
  }

  private static Judgement without(Outcome outcome, Verdict verdict) {
    return new Judgement(outcome.attempt().id(), outcome.effort(), verdict, List.of(), List.of());
  }

  private static List<Integer> wrongRows(Term program, Goal goal, List<Integer> rows) {
    return rows.stream().filter(row -> !goal.examples().get(row).isReproducedBy(program)).toList();
  }

  /// A candidate and its merit.
  private record Weighed(Candidate candidate, Merit merit) {}

  /// A candidate and the withheld rows that it got wrong.
  private record Tried(Candidate candidate, List<Integer> wrong) {}
}
