/// The learner: reads what was experienced, trains when there is enough of it, and proposes what it
/// trained to the gate. Start at [io.ouroboros.learner.cycle.Learner]. May use every other package
/// of this module but `wire`.
@NullMarked
package io.ouroboros.learner.cycle;

import org.jspecify.annotations.NullMarked;
