/// Dreams and self-posed goals: synthetic goals with known programs, made while no goal waits.
/// Start at [Imagination].
///
/// A program is drawn from a distribution fitted to programs that goals were answered with
/// ([ProgramSampler]), rows in the shape of real ones are made up for it ([RowMaker]), and what it
/// computes there becomes a goal. A bounded search then looks for a better program of that goal,
/// because people mean the simplest one.
///
/// Nothing of an exam can enter: all that is read are experiences, and a made-up row that belongs
/// to the gate's or the report's tasks is thrown away. May use `agents`, `experience`, `families`,
/// `model` and `update`; sees no actor and no `gate`.
@NullMarked
package io.ouroboros.learner.dream;

import org.jspecify.annotations.NullMarked;
