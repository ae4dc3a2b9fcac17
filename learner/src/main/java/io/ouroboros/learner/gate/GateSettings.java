package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.GenerationId;
import java.time.Duration;
import java.util.Optional;

/// How the gatekeeper works.
///
/// @param quorum the share of the nodes that must have loaded a generation, in (0, 1]
/// @param patience how long the nodes may take to load a generation
/// @param announcements how often the nodes are told again what is current
/// @param starter the generation that a lineage without any candidate adopts
public record GateSettings(
    double quorum, Duration patience, Duration announcements, Optional<GenerationId> starter) {
  /// Half of the nodes within half a minute.
  public static final GateSettings STANDARD =
      new GateSettings(0.5, Duration.ofSeconds(30), Duration.ofSeconds(10), Optional.empty());

  /// The same with a starter.
  public GateSettings startingFrom(GenerationId generation) {
    return new GateSettings(quorum, patience, announcements, Optional.of(generation));
  }
}
