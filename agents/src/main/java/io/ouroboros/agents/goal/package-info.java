/// What is asked: goals, examples, and the readers of CSV, SyGuS and task files. Start at [Goal].
/// May use `language`.
@NullMarked
package io.ouroboros.agents.goal;

import org.jspecify.annotations.NullMarked;
