/// Search for programs by examples. Start at [SearchTask]. May use `language`, `goal` and `guide`;
/// sees no actor.
@NullMarked
package io.ouroboros.agents.attempt.search;

import org.jspecify.annotations.NullMarked;
