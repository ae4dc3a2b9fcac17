/// Generations and the guides made of them: the manifest and its store, the network, its features,
/// and the engine it runs on. May use `agents`; sees no actor.
///
/// Read in this order: [Generation] and its [GenerationStore]; [GuideLoader], which makes guides of
/// it; [RowTokens] and [RowSignature], what a network reads of a row; [Architecture], [NetworkText]
/// and [EncoderText], how a network becomes TorchScript; [GuideNet], which runs it; [TrainableNet],
/// which trains it; [Engine], without which guides are goal-blind.
///
/// Letters of tensor shapes: B goals of a batch, K rows of a goal, T tokens of a row, R relations
/// of a row, C contexts, S symbols (both of [io.ouroboros.agents.guide.Symbols]), N production
/// targets of a batch, W weights of a network.
@NullMarked
package io.ouroboros.learner.model;

import org.jspecify.annotations.NullMarked;
