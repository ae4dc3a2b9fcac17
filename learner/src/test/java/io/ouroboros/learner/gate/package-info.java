/// What the gate promises.
@NullMarked
package io.ouroboros.learner.gate;

import org.jspecify.annotations.NullMarked;
