package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.GenerationId;
import java.util.List;
import java.util.Optional;

/// The state of the lineage, as the gatekeeper tells it.
///
/// @param current the stable generation
/// @param generations every generation in the order of its proposal, the built-in one first
/// @param exam how far the running exam is
public record LineageStatus(
    GenerationId current, List<Standing> generations, Optional<ExamProgress> exam) {
  public LineageStatus {
    generations = List.copyOf(generations);
  }

  /// Whether a generation was ever proposed.
  public boolean knows(GenerationId generation) {
    return standing(generation).isPresent();
  }

  /// Whether a candidate is before the gate or on its way to the nodes.
  public boolean isBusy() {
    return generations.stream()
        .map(Standing::stage)
        .anyMatch(stage -> stage instanceof Standing.InExam || stage instanceof Standing.Promoted);
  }

  /// What the next training goes on from: the last candidate, which has learned most, unless it did
  /// harm or cannot be used; then the current generation.
  public GenerationId parentFor(Optional<GenerationId> candidate) {
    return candidate
        .flatMap(this::standing)
        .filter(standing ->
            switch (standing.stage()) {
              case Standing.BuiltIn _, Standing.InExam _, Standing.Promoted _, Standing.Stable _ ->
                  true;
              case Standing.RolledBack _ -> false;
              case Standing.Rejected(Refusal refusal) -> isHarmless(refusal);
            })
        .map(Standing::generation)
        .orElse(current);
  }

  private static boolean isHarmless(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Futile _, Refusal.NotShown _, Refusal.AgainstCharter _ -> true;
      case Refusal.Worse _, Refusal.WorseThanAncestor _, Refusal.Unusable _ -> false;
    };
  }

  private Optional<Standing> standing(GenerationId generation) {
    return generations.stream()
        .filter(standing -> standing.generation().equals(generation))
        .findFirst();
  }
}
