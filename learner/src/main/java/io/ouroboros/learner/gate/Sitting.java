package io.ouroboros.learner.gate;

/// How one generation did on one exam goal.
///
/// @param generalises whether its answer is right on every held-out row
/// @param evaluations what the right answer cost; the exam's whole budget when there was none, so
///   that a quick wrong answer earns nothing
public record Sitting(boolean generalises, long evaluations) {}
