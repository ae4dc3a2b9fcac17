/// The node: one process of the cluster, with its actors, its public API and its files. Start at
/// [Node].
@NullMarked
package io.ouroboros.orchestrator.node;

import org.jspecify.annotations.NullMarked;
