/// What the node says about itself: meters of actors and goals. Start at [Telemetry].
@NullMarked
package io.ouroboros.orchestrator.telemetry;

import org.jspecify.annotations.NullMarked;
