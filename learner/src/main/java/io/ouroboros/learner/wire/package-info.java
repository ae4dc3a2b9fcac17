/// How the messages and events of this module travel and are kept. Start at
/// [io.ouroboros.learner.wire.LearnerSerializer]. May use every other package of this module.
@NullMarked
package io.ouroboros.learner.wire;

import org.jspecify.annotations.NullMarked;
