/// Search for programs by examples. Start at [SearchTask]. May use `language`, `goal`, `guide` and
/// `attempt`; sees no actor.
@NullMarked
package io.ouroboros.agents.attempt.search;

import org.jspecify.annotations.NullMarked;
