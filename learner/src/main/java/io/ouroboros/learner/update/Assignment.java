package io.ouroboros.learner.update;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.model.TrainSettings;

/// All that decides what a training makes: the same assignment gives the same candidate on the same
/// machine, however often it is interrupted.
///
/// @param parent whose weights and moments it goes on from where they are of the settings'
///   architecture and this node's language; otherwise weights are drawn
/// @param seed of every random choice
public record Assignment(
    GenerationId parent, Material material, TrainSettings settings, long seed) {}
