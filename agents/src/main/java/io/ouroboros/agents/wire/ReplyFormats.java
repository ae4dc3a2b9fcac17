package io.ouroboros.agents.wire;

import io.ouroboros.agents.flow.CancelReply;
import io.ouroboros.agents.flow.GoalUpdate;
import io.ouroboros.agents.flow.SubmitReply;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.protocol.v1.GoalAccepted;
import io.ouroboros.protocol.v1.GoalAlreadyEnded;
import io.ouroboros.protocol.v1.GoalCancelled;
import io.ouroboros.protocol.v1.GoalEnded;
import io.ouroboros.protocol.v1.GoalRefused;
import io.ouroboros.protocol.v1.GoalTryLater;
import io.ouroboros.protocol.v1.GoalUnderway;
import io.ouroboros.protocol.v1.GoalUnknown;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The formats of what a planner answers.
final class ReplyFormats {
  private ReplyFormats() {}

  static List<Format<?, ?>> all() {
    return Stream.of(submitReplies(), cancelReplies(), updates()).flatMap(List::stream).toList();
  }

  private static List<Format<?, ?>> submitReplies() {
    return List.of(
        new Format<>(
            "sA",
            SubmitReply.Accepted.class,
            accepted -> GoalAccepted.newBuilder().setGoalId(accepted.goal().value()).build(),
            GoalAccepted.parser(),
            wire -> new SubmitReply.Accepted(new GoalId(wire.getGoalId()))),
        new Format<>(
            "sL",
            SubmitReply.TryLater.class,
            later -> GoalTryLater.newBuilder().setDelayNanos(later.delay().toNanos()).build(),
            GoalTryLater.parser(),
            wire -> new SubmitReply.TryLater(Duration.ofNanos(wire.getDelayNanos()))),
        new Format<>(
            "sR",
            SubmitReply.Refused.class,
            refused -> GoalRefused.newBuilder().setReason(refused.reason()).build(),
            GoalRefused.parser(),
            wire -> new SubmitReply.Refused(wire.getReason())));
  }

  private static List<Format<?, ?>> cancelReplies() {
    return List.of(
        new Format<>(
            "cC",
            CancelReply.Cancelled.class,
            _ -> GoalCancelled.getDefaultInstance(),
            GoalCancelled.parser(),
            _ -> new CancelReply.Cancelled()),
        new Format<>(
            "cE",
            CancelReply.AlreadyEnded.class,
            ended ->
                GoalAlreadyEnded.newBuilder()
                    .setConclusion(VerdictWire.toWire(ended.conclusion()))
                    .build(),
            GoalAlreadyEnded.parser(),
            wire -> new CancelReply.AlreadyEnded(VerdictWire.fromWire(wire.getConclusion()))),
        new Format<>(
            "cU",
            CancelReply.Unknown.class,
            _ -> GoalUnknown.getDefaultInstance(),
            GoalUnknown.parser(),
            _ -> new CancelReply.Unknown()));
  }

  private static List<Format<?, ?>> updates() {
    return List.of(
        new Format<>(
            "uY",
            GoalUpdate.Underway.class,
            underway ->
                GoalUnderway.newBuilder()
                    .setAttempts(underway.attempts())
                    .setEvaluations(underway.evaluations())
                    .build(),
            GoalUnderway.parser(),
            wire -> new GoalUpdate.Underway(wire.getAttempts(), wire.getEvaluations())),
        new Format<>(
            "uE",
            GoalUpdate.Ended.class,
            ended ->
                GoalEnded.newBuilder()
                    .setGoal(GoalWire.toWire(ended.goal()))
                    .setConclusion(VerdictWire.toWire(ended.conclusion()))
                    .build(),
            GoalEnded.parser(),
            wire ->
                new GoalUpdate.Ended(
                    GoalWire.fromWire(wire.getGoal()), VerdictWire.fromWire(wire.getConclusion()))),
        new Format<>(
            "uU",
            GoalUpdate.Unknown.class,
            _ -> GoalUnknown.getDefaultInstance(),
            GoalUnknown.parser(),
            _ -> new GoalUpdate.Unknown()));
  }
}
