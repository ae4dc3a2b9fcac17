package io.ouroboros.learner.update;

import io.ouroboros.learner.model.NetState;
import java.util.List;

/// Where a training stands between two steps. What it would have drawn at random next follows from
/// its assignment and the count of its steps, so this and the assignment are all that it needs to
/// go on as if nothing had happened.
///
/// @param losses of the steps so far, in nats a production
public record Midway(NetState net, List<Double> losses) {
  public Midway {
    losses = List.copyOf(losses);
  }
}
