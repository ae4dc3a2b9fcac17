package io.ouroboros.orchestrator.loop;

import io.ouroboros.agents.flow.Conclusion;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.verdict.Verdict;
import java.util.Optional;

/// A goal that a person brought, and its end.
///
/// @param program the answer; empty when there is none
public record Sample(Task task, Optional<Term> program) {
  static Sample of(Task task, Conclusion conclusion) {
    return new Sample(
        task,
        conclusion.verdict() instanceof Verdict.Accepted
            ? Optional.of(conclusion.ranked().getFirst().program())
            : Optional.empty());
  }
}
