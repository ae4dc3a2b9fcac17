package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.GenerationId;

/// What happens to a lineage.
public sealed interface LineageEvent {
  /// A gatekeeper took over. It writes this before anything else: of two that believe to be the
  /// only one, the journal's key lets one through and stops the other.
  ///
  /// @param epoch counted from 1
  record EpochOpened(long epoch) implements LineageEvent {}

  /// The generation that comes with the program is the one that this lineage starts from, instead
  /// of generation 0, its parent. Only a lineage without any candidate adopts one.
  record Adopted(GenerationId generation) implements LineageEvent {}

  /// A candidate came before the gate.
  record Proposed(GenerationId candidate) implements LineageEvent {}

  /// A candidate was refused, for good.
  record Rejected(GenerationId candidate, Refusal refusal) implements LineageEvent {}

  /// A candidate passed its exam; the nodes are to load it.
  record Promoted(GenerationId candidate, Evidence evidence) implements LineageEvent {}

  /// Enough nodes have loaded a promoted generation: it is the current one.
  record Stable(GenerationId generation) implements LineageEvent {}

  /// Too few nodes could load a promoted generation: the one before it stays current.
  record RolledBack(GenerationId generation, String reason) implements LineageEvent {}
}
