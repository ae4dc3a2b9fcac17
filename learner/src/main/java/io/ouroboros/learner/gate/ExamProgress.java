package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.GenerationId;

/// How far an exam is.
///
/// @param goals how many goals the exam has at most
public record ExamProgress(GenerationId candidate, int goals, Evidence evidence) {}
