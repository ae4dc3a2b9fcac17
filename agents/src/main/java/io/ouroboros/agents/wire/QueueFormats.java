package io.ouroboros.agents.wire;

import io.ouroboros.agents.attempt.Attempt;
import io.ouroboros.agents.attempt.AttemptId;
import io.ouroboros.agents.flow.AttemptQueue;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.verdict.Judgement;
import io.ouroboros.protocol.v1.AttemptJudged;
import io.ouroboros.protocol.v1.AttemptLent;
import io.ouroboros.protocol.v1.AttemptWanted;
import io.ouroboros.protocol.v1.AttemptWithdrawn;
import java.time.Duration;
import java.util.List;

/// The formats of what the queues of nodes tell each other.
final class QueueFormats {
  private QueueFormats() {}

  static List<Format<?, ?>> all(Addresses addresses) {
    return List.of(
        new Format<>(
            "qN",
            AttemptQueue.Wanted.class,
            wanted -> AttemptWanted.newBuilder().setQueue(addresses.print(wanted.queue())).build(),
            AttemptWanted.parser(),
            wire -> new AttemptQueue.Wanted(addresses.parse(wire.getQueue()))),
        new Format<>(
            "qL",
            AttemptQueue.Lent.class,
            loan -> toWire(loan, addresses),
            AttemptLent.parser(),
            wire -> new AttemptQueue.Lent(attempt(wire), addresses.parse(wire.getReplyTo()))),
        new Format<>(
            "qW",
            AttemptQueue.Withdraw.class,
            withdraw ->
                AttemptWithdrawn.newBuilder()
                    .setGoalId(withdraw.attempt().goal().value())
                    .setNumber(withdraw.attempt().number())
                    .build(),
            AttemptWithdrawn.parser(),
            wire ->
                new AttemptQueue.Withdraw(
                    new AttemptId(new GoalId(wire.getGoalId()), wire.getNumber()))),
        new Format<>(
            "qJ",
            Judgement.class,
            QueueFormats::toWire,
            AttemptJudged.parser(),
            QueueFormats::fromWire));
  }

  private static AttemptLent toWire(AttemptQueue.Lent loan, Addresses addresses) {
    Attempt attempt = loan.attempt();
    return AttemptLent.newBuilder()
        .setGoal(GoalWire.toWire(attempt.goal()))
        .setPlan(GoalWire.toWire(attempt.plan()))
        .setNumber(attempt.id().number())
        .setEvaluations(attempt.budget().evaluations())
        .setTimeNanos(attempt.budget().time().toNanos())
        .setReplyTo(addresses.print(loan.replyTo()))
        .build();
  }

  private static Attempt attempt(AttemptLent wire) {
    Goal goal = GoalWire.fromWire(wire.getGoal());
    return new Attempt(
        new AttemptId(goal.id(), wire.getNumber()),
        goal,
        GoalWire.fromWire(wire.getPlan()),
        new Budget(wire.getEvaluations(), Duration.ofNanos(wire.getTimeNanos())));
  }

  private static AttemptJudged toWire(Judgement judgement) {
    return AttemptJudged.newBuilder()
        .setGoalId(judgement.attempt().goal().value())
        .setNumber(judgement.attempt().number())
        .setEffort(VerdictWire.toWire(judgement.effort()))
        .setVerdict(VerdictWire.toWire(judgement.verdict()))
        .addAllRanked(VerdictWire.toWire(judgement.ranked()))
        .addAllCounterexamples(judgement.counterexamples())
        .build();
  }

  private static Judgement fromWire(AttemptJudged wire) {
    return new Judgement(
        new AttemptId(new GoalId(wire.getGoalId()), wire.getNumber()),
        VerdictWire.fromWire(wire.getEffort()),
        VerdictWire.fromWire(wire.getVerdict()),
        VerdictWire.fromWire(wire.getRankedList()),
        wire.getCounterexamplesList());
  }
}
