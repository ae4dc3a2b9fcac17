/// What the node says about itself: meters that Prometheus reads, and its log. Start at [Reporter],
/// which turns the meters by what the actors publish.
@NullMarked
package io.ouroboros.orchestrator.telemetry;

import org.jspecify.annotations.NullMarked;
