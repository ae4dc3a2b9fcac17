/// Generations and the guides made of them: the manifest and its store, the network, its features,
/// and the engine it runs on. Start at [Generation]. May use `agents`; sees no actor.
///
/// Letters of tensor shapes: B goals of a batch, K rows of a goal, T tokens of a row, C contexts, S
/// symbols (both of [io.ouroboros.agents.guide.Symbols]), N production targets of a batch, W
/// weights of a network.
@NullMarked
package io.ouroboros.learner.model;

import org.jspecify.annotations.NullMarked;
