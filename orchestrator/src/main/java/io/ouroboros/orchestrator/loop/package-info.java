/// The whole loop on a stream of goals, shown on one screen. Start at [Loop].
@NullMarked
package io.ouroboros.orchestrator.loop;

import org.jspecify.annotations.NullMarked;
