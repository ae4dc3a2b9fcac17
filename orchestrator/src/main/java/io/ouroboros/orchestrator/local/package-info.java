/// A cluster on one machine: a process a node, started again when it ends, and the database that
/// the nodes share. Start at [LocalCluster].
@NullMarked
package io.ouroboros.orchestrator.local;

import org.jspecify.annotations.NullMarked;
