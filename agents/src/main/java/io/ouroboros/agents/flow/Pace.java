package io.ouroboros.agents.flow;

import java.time.Duration;

/// How long a planner waits.
///
/// @param offerAgain before an attempt without a verdict is offered again
/// @param rest before a planner without work leaves memory
/// @param tryLater what a client is told to wait when the node is full
public record Pace(Duration offerAgain, Duration rest, Duration tryLater) {
  /// What fits a node in service.
  public static Pace usual() {
    return new Pace(Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofSeconds(1));
  }
}
