/// One worker's bounded search on one sub-goal. Start at [Candidate]. May use `language`, `goal`
/// and `guide`.
@NullMarked
package io.ouroboros.agents.attempt;

import org.jspecify.annotations.NullMarked;
