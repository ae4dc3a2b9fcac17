package io.ouroboros.orchestrator.loop;

import io.ouroboros.learner.cycle.LearnerStatus;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.model.Engine;
import java.time.Duration;
import java.util.Optional;

/// All that the screen shows of a run at one moment.
///
/// @param planned how long the run lasts
/// @param gate empty until the gatekeeper has answered for the first time
/// @param engine empty until it has started, or is known to be missing
/// @param learner empty until the learner has answered for the first time
public record Picture(
    Duration elapsed,
    Duration planned,
    Chronicle stream,
    Optional<Engine> engine,
    Optional<LineageStatus> gate,
    Optional<LearnerStatus> learner) {}
