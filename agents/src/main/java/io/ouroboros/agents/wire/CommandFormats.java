package io.ouroboros.agents.wire;

import io.ouroboros.agents.flow.Planner;
import io.ouroboros.protocol.v1.CancelGoal;
import io.ouroboros.protocol.v1.SubmitGoal;
import io.ouroboros.protocol.v1.WatchGoal;
import java.util.List;
import java.util.Optional;

/// The formats of the commands of [Planner] that come from other nodes.
final class CommandFormats {
  private CommandFormats() {}

  static List<Format<?, ?>> all(Addresses addresses) {
    return List.of(
        new Format<>(
            "pS",
            Planner.Submit.class,
            submit ->
                SubmitGoal.newBuilder()
                    .setGoal(GoalWire.toWire(submit.goal()))
                    .setReplyTo(addresses.print(submit.replyTo()))
                    .setWatcher(submit.watcher().map(addresses::print).orElse(""))
                    .build(),
            SubmitGoal.parser(),
            wire ->
                new Planner.Submit(
                    GoalWire.fromWire(wire.getGoal()),
                    addresses.parse(wire.getReplyTo()),
                    Optional.of(wire.getWatcher())
                        .filter(address -> !address.isEmpty())
                        .map(addresses::parse))),
        new Format<>(
            "pW",
            Planner.Watch.class,
            watch -> WatchGoal.newBuilder().setReplyTo(addresses.print(watch.replyTo())).build(),
            WatchGoal.parser(),
            wire -> new Planner.Watch(addresses.parse(wire.getReplyTo()))),
        new Format<>(
            "pC",
            Planner.Cancel.class,
            cancel -> CancelGoal.newBuilder().setReplyTo(addresses.print(cancel.replyTo())).build(),
            CancelGoal.parser(),
            wire -> new Planner.Cancel(addresses.parse(wire.getReplyTo()))));
  }
}
