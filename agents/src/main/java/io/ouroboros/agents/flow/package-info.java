/// The life of a goal, from submission to its end: planner, queue, and the same pursuit without
/// actors. May use every other package of this module.
@NullMarked
package io.ouroboros.agents.flow;

import org.jspecify.annotations.NullMarked;
