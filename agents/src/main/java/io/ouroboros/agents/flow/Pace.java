package io.ouroboros.agents.flow;

import java.time.Duration;

/// How long planners wait, and who looks after them.
///
/// @param offerAgain before an attempt without a verdict is offered again
/// @param rest before a planner without work leaves memory
/// @param tryLater what a client is told to wait when the node is full
/// @param wake between two looks for unfinished goals whose planners sleep
public record Pace(Duration offerAgain, Duration rest, Duration tryLater, Duration wake) {
  /// What fits a node in service.
  public static Pace usual() {
    return new Pace(
        Duration.ofSeconds(15),
        Duration.ofSeconds(5),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2));
  }
}
