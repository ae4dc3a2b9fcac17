package io.ouroboros.learner.update;

/// How far a training is.
///
/// @param step of this training, from 1
/// @param steps at most
/// @param loss of the step, in nats a production
public record TrainProgress(int step, int steps, double loss) {}
