/// How attempts are judged. Start at [Verdict]. May use `language`, `goal`, `guide`, `plan`,
/// `attempt` and `attempt.search`.
@NullMarked
package io.ouroboros.agents.verdict;

import org.jspecify.annotations.NullMarked;
