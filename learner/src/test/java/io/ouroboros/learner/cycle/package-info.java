/// What the learner promises.
@NullMarked
package io.ouroboros.learner.cycle;

import org.jspecify.annotations.NullMarked;
