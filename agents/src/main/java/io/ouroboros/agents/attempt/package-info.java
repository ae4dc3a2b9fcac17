/// One worker's bounded search on one sub-goal. Start at [Attempt]. May use `language`, `goal`,
/// `guide`, `plan` and `attempt.search`.
@NullMarked
package io.ouroboros.agents.attempt;

import org.jspecify.annotations.NullMarked;
