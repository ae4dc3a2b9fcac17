/// The node's public face: gRPC for goals, HTTP for telemetry. Start at [GoalsService].
@NullMarked
package io.ouroboros.orchestrator.api;

import org.jspecify.annotations.NullMarked;
