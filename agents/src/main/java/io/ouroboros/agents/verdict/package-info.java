/// How attempts are judged. Start at [Verdict]. May use `language`, `goal` and `guide`.
@NullMarked
package io.ouroboros.agents.verdict;

import org.jspecify.annotations.NullMarked;
