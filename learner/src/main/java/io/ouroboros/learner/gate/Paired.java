package io.ouroboros.learner.gate;

/// The same exam goal, sat by the current generation and by the candidate.
record Paired(Sitting current, Sitting candidate) {}
