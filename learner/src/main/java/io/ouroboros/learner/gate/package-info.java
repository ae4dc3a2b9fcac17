/// The gate: how a candidate becomes the current generation, or is refused with a reason. In order:
///
/// 1. The learner proposes a candidate to the [io.ouroboros.learner.gate.Gatekeeper], which writes
///    it into the [io.ouroboros.learner.gate.Lineage] first, so that it survives a crash.
/// 2. [io.ouroboros.learner.gate.Exams] holds its exam, by way of an
///    [io.ouroboros.learner.gate.Examiner]. The [io.ouroboros.learner.gate.Match] lets the
///    candidate and the current generation sit the same goals
///    ([io.ouroboros.learner.gate.ExamGoal], which can never become an experience), and looks back
///    at two ancestors.
/// 3. A [io.ouroboros.learner.gate.Trial] adds the results up in a
///    [io.ouroboros.learner.gate.ConfidenceSequence] until the [io.ouroboros.learner.gate.GateRule]
///    reaches a [io.ouroboros.learner.gate.Decision].
/// 4. A refused candidate stays refused, its [io.ouroboros.learner.gate.Refusal] on record. One
///    that is promoted is brought to the [io.ouroboros.learner.gate.Nodes], which load it; the
///    [io.ouroboros.learner.gate.Rollout] counts them.
/// 5. When enough have it, it is stable, and the nodes lease it from then on (package `swap`).
///
/// Beside the gate, and deciding nothing, a [io.ouroboros.learner.gate.Pass] lets generations sit
/// goals of the report set, and [io.ouroboros.learner.gate.TwinFigures] say what learning is worth.
///
/// Every step is an entry of the lineage, chained to the one before as the
/// [io.ouroboros.learner.gate.Ledger] checks. What is decided is decided by plain classes; the
/// gatekeeper is their only actor. May use `experience`, `model`, `swap` and the module agents.
@NullMarked
package io.ouroboros.learner.gate;

import org.jspecify.annotations.NullMarked;
