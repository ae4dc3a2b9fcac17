/// The live model of a node: loaded beside the old one, admitted when it is stable, freed with its
/// last lease. Start at [io.ouroboros.learner.swap.Oracle]; [io.ouroboros.learner.swap.ModelHandle]
/// counts the leases. May use `model` and the module agents.
@NullMarked
package io.ouroboros.learner.swap;

import org.jspecify.annotations.NullMarked;
