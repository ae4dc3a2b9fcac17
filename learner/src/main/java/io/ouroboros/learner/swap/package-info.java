/// The live model of a node. A promoted generation travels in this order: the gatekeeper tells the
/// [io.ouroboros.learner.swap.Oracle] to prepare it; a [io.ouroboros.learner.swap.ModelSource]
/// verifies and loads it beside the old one into a [io.ouroboros.learner.swap.ModelHandle]; the
/// oracle reports; once the generation is stable the oracle admits it, and new leases are on it;
/// the handle of the old one frees it with its last lease. Start at the oracle. May use `model` and
/// the module agents.
@NullMarked
package io.ouroboros.learner.swap;

import org.jspecify.annotations.NullMarked;
