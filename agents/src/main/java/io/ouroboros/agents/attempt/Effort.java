package io.ouroboros.agents.attempt;

import io.ouroboros.agents.guide.GenerationId;
import java.time.Duration;

/// What an attempt took.
///
/// @param generation what guided it
/// @param evaluations spent, not negative
/// @param time on the worker, from the first evaluation to the last
/// @param dropped how many terms were not built on because the search's memory was full
public record Effort(GenerationId generation, long evaluations, Duration time, long dropped) {}
