package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.swap.Oracle;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pekko.actor.Address;
import org.apache.pekko.actor.typed.ActorRef;

/// The oracles of the cluster, one a node: tells them what is current, and brings promoted
/// generations to them, one at a time. Used by the gatekeeper alone.
final class Nodes {
  private final ActorRef<Oracle.Report> reports;
  private final double quorum;
  private final String own;
  private Set<ActorRef<Oracle.Command>> oracles = Set.of();
  private Optional<Rollout> rollout = Optional.empty();

  /// @param reports where the oracles answer to
  /// @param quorum the share of the nodes that must have loaded a generation, in (0, 1]
  /// @param own the node that this is
  Nodes(ActorRef<Oracle.Report> reports, double quorum, Address own) {
    this.reports = reports;
    this.quorum = quorum;
    this.own = own.toString();
  }

  /// Whether a promoted generation is on its way to the nodes.
  boolean isRollingOut() {
    return rollout.isPresent();
  }

  /// Asks every node to load the generation that is due.
  void rollOut(Lineage lineage, GenerationId generation) {
    rollout = Optional.of(Rollout.of(generation, lineage.number(), names()));
    oracles.forEach(this::prepare);
  }

  /// The nodes of the oracles, as these name them.
  private Set<String> names() {
    return oracles.stream()
        .map(oracle -> oracle.path().address())
        .map(address -> address.hasGlobalScope() ? address.toString() : own)
        .collect(Collectors.toSet());
  }

  private void prepare(ActorRef<Oracle.Command> oracle) {
    rollout.ifPresent(pending ->
        oracle.tell(new Oracle.Prepare(pending.number(), pending.generation(), reports)));
  }

  /// Takes a node's answer.
  void answered(Oracle.Report report) {
    rollout = rollout.map(pending -> pending.with(report));
  }

  /// What the rollout came to, if that is certain.
  ///
  /// @param timeIsUp whether the nodes that are silent count as unable
  Optional<LineageEvent> outcome(boolean timeIsUp) {
    return rollout.flatMap(pending -> pending.outcome(quorum, timeIsUp));
  }

  /// The rollout is over: every node is told what is current now.
  void settled(Lineage lineage) {
    rollout = Optional.empty();
    announce(lineage);
  }

  /// Tells every node what is current, unless a rollout is under way.
  void announce(Lineage lineage) {
    if (rollout.isEmpty()) {
      oracles.forEach(oracle -> admit(lineage, oracle));
    }
  }

  private static void admit(Lineage lineage, ActorRef<Oracle.Command> oracle) {
    oracle.tell(new Oracle.Admit(lineage.number(), lineage.current()));
  }

  /// Takes the list of all oracles; those that are new join what is under way, and those that are
  /// gone leave it.
  void found(Lineage lineage, Set<ActorRef<Oracle.Command>> listed) {
    Set<ActorRef<Oracle.Command>> before = oracles;
    oracles = Set.copyOf(listed);
    rollout = rollout.map(pending -> pending.among(names()));
    for (ActorRef<Oracle.Command> oracle : oracles) {
      if (!before.contains(oracle)) {
        admit(lineage, oracle);
        prepare(oracle);
      }
    }
  }
}
