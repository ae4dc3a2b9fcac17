/// The learner: how experience becomes a candidate. In order:
///
/// 1. [io.ouroboros.learner.cycle.Intake] reads what goals left in the journal, page by page
///    ([io.ouroboros.learner.cycle.Pages]), each event once ([io.ouroboros.learner.cycle.Cursor]),
///    and takes what it teaches ([io.ouroboros.learner.cycle.Lessons]) into the
///    [io.ouroboros.learner.cycle.Memory].
/// 2. [io.ouroboros.learner.cycle.Schedule] says when enough is new, and how long to train on it.
/// 3. [io.ouroboros.learner.cycle.Run] trains on a thread of its own, and leaves where it stands in
///    a [io.ouroboros.learner.cycle.TrainingFile].
/// 4. [io.ouroboros.learner.cycle.Dreamer] makes up goals between the trainings, while none waits.
/// 5. [io.ouroboros.learner.cycle.Learner], the actor that does all this, proposes what came of it
///    to the gate, and keeps a [io.ouroboros.learner.cycle.Checkpoint] from which it goes on.
///
/// Where the candidate travels from here is told by the package `gate`. May use every other package
/// of this module but `wire`.
@NullMarked
package io.ouroboros.learner.cycle;

import org.jspecify.annotations.NullMarked;
