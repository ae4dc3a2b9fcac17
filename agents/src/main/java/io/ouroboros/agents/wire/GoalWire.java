package io.ouroboros.agents.wire;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.plan.Plan;
import io.ouroboros.protocol.v1.InputRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Goals and plans to and from their wire form.
final class GoalWire {
  private GoalWire() {}

  static io.ouroboros.protocol.v1.Goal toWire(Goal goal) {
    var wire =
        io.ouroboros.protocol.v1.Goal.newBuilder()
            .setId(goal.id().value())
            .setName(goal.name())
            .setSignature(goal.signature().toString())
            .setEvaluations(goal.budget().evaluations())
            .setTimeNanos(goal.budget().time().toNanos());
    goal.examples().forEach(example -> wire.addExamples(ValueWire.toWire(example)));
    goal.unfilled().forEach(inputs -> wire.addUnfilled(row(inputs)));
    goal.grammar().ifPresent(grammar -> wire.setGrammar(Programs.print(grammar)));
    return wire.build();
  }

  private static InputRow row(List<io.ouroboros.agents.language.Value> inputs) {
    return InputRow.newBuilder()
        .addAllInputs(inputs.stream().map(ValueWire::toWire).toList())
        .build();
  }

  static Goal fromWire(io.ouroboros.protocol.v1.Goal wire) {
    return new Goal(
        new GoalId(wire.getId()),
        wire.getName(),
        signature(wire.getSignature()),
        wire.getExamplesList().stream().map(ValueWire::fromWire).toList(),
        wire.getUnfilledList().stream()
            .map(row -> ValueWire.fromWire(row.getInputsList()))
            .toList(),
        wire.hasGrammar()
            ? Optional.of(Programs.parseGrammar(wire.getGrammar()))
            : Optional.empty(),
        new Budget(wire.getEvaluations(), Duration.ofNanos(wire.getTimeNanos())));
  }

  static Signature signature(String spelling) {
    return Signature.spelled(spelling)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The signature (%s) must be like (string,int) -> string.".formatted(spelling)));
  }

  static io.ouroboros.protocol.v1.Plan toWire(Plan plan) {
    return io.ouroboros.protocol.v1.Plan.newBuilder()
        .addAllShown(plan.shown())
        .addAllWithheld(plan.withheld())
        .setWanted(plan.wanted())
        .setSeed(plan.seed())
        .build();
  }

  static Plan fromWire(io.ouroboros.protocol.v1.Plan wire) {
    return new Plan(wire.getShownList(), wire.getWithheldList(), wire.getWanted(), wire.getSeed());
  }
}
