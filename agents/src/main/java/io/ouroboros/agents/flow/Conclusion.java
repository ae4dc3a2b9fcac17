package io.ouroboros.agents.flow;

import io.ouroboros.agents.attempt.Candidate;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.verdict.Verdict;
import java.util.List;

/// How a goal ended.
///
/// @param verdict the last attempt's; carries the program when it is `Accepted`
/// @param ranked every candidate that is right on all examples, best first; the first one is the
///   answer
/// @param evaluations spent over all attempts
/// @param generation what guided the last attempt
public record Conclusion(
    Verdict verdict, List<Candidate> ranked, long evaluations, GenerationId generation) {
  public Conclusion {
    ranked = List.copyOf(ranked);
  }
}
