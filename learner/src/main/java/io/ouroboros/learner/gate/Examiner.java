package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.GenerationId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Holds exams; takes minutes, so never call it on an actor's thread.
@FunctionalInterface
public interface Examiner {
  /// Examines a candidate against the current generation. The same pairing comes to the same
  /// decision.
  ///
  /// @param cancelled asked often; once true the exam ends without a decision
  /// @param progress told after every component of the exam, on the caller's thread
  /// @return empty when cancelled
  /// @throws MissingCandidate when nobody that can be asked now has the candidate
  Optional<Decision> examine(
      Pairing pairing, BooleanSupplier cancelled, Consumer<ExamProgress> progress);

  /// A candidate cannot be examined, because nobody that can be asked now has it: its node may be
  /// away.
  final class MissingCandidate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param reason a sentence
    public MissingCandidate(String reason) {
      super(reason);
    }
  }

  /// Who meets whom.
  ///
  /// @param ancestors generations that the candidate must not be worse than, besides the current
  ///   one that it must be better than
  /// @param look which exam of the lineage this is, from 1
  record Pairing(
      GenerationId current, List<GenerationId> ancestors, GenerationId candidate, int look) {
    public Pairing {
      ancestors = List.copyOf(ancestors);
    }
  }
}
