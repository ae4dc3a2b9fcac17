package io.ouroboros.agents.flow;

import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/// How a goal ended.
///
/// @param verdict the last attempt's; carries the program when it is `Accepted`
/// @param ranked the best candidates that are right on all examples, best first; the first one is
///   the answer; their evaluations count from the start of the goal's first attempt
/// @param evaluations spent over all attempts
/// @param dropped how many terms no attempt built on because its search's memory was full
/// @param generation what guided the last attempt; empty when none ended
public record Conclusion(
    Verdict verdict,
    List<Candidate> ranked,
    long evaluations,
    long dropped,
    Optional<GenerationId> generation) {
  public Conclusion {
    ranked = List.copyOf(ranked);
  }
}
