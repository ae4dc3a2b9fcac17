package io.ouroboros.learner.gate;

/// Where a mean lies, at the confidence it was asked for.
public record Interval(double lower, double mean, double upper) {}
