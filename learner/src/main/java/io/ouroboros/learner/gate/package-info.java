/// The gate: how a candidate generation becomes the current one, or is refused with a reason. Start
/// at [io.ouroboros.learner.gate.Gatekeeper]. An [io.ouroboros.learner.gate.ExamGoal] can never
/// become an experience. May use `experience`, `model`, `swap` and the module agents.
@NullMarked
package io.ouroboros.learner.gate;

import org.jspecify.annotations.NullMarked;
