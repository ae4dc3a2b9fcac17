/// Generations from node to node, over gRPC on a port of their own: a server that gives what a
/// node's store keeps, and a source of models that first fetches what the store lacks. Start at
/// [io.ouroboros.orchestrator.transfer.FetchedModels]. May use the module learner.
@NullMarked
package io.ouroboros.orchestrator.transfer;

import org.jspecify.annotations.NullMarked;
