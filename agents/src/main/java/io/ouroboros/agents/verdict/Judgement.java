package io.ouroboros.agents.verdict;

import io.ouroboros.agents.attempt.AttemptId;
import io.ouroboros.agents.attempt.Effort;
import io.ouroboros.agents.attempt.search.Candidate;
import java.util.List;

/// What the critic says of an attempt.
///
/// @param ranked the best candidates that are right on all of the goal's examples, best first;
///   empty unless the verdict is `Accepted`
/// @param counterexamples positions of the withheld rows that the closest candidate got wrong;
///   empty unless the verdict is `Overfit`
public record Judgement(
    AttemptId attempt,
    Effort effort,
    Verdict verdict,
    List<Candidate> ranked,
    List<Integer> counterexamples) {
  public Judgement {
    ranked = List.copyOf(ranked);
    counterexamples = List.copyOf(counterexamples);
  }
}
