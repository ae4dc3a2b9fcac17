/// Measuring: goals whose other rows are held out, attempted in one process without learning
/// anything. Start at [Examination]. Sees no actor.
@NullMarked
package io.ouroboros.orchestrator.exam;

import org.jspecify.annotations.NullMarked;
