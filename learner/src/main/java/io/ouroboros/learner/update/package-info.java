/// How experience becomes a candidate generation: the fit of the prior and the training of the
/// network. Start at [Trainer]. May use `agents`, `experience` and `model`; sees no actor.
@NullMarked
package io.ouroboros.learner.update;

import org.jspecify.annotations.NullMarked;
