/// How a goal is pursued: which rows are shown, and which are kept back to judge by. Start at
/// [Plan]. May use `language` and `goal`.
@NullMarked
package io.ouroboros.agents.plan;

import org.jspecify.annotations.NullMarked;
