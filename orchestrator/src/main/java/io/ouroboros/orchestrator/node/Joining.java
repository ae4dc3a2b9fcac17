package io.ouroboros.orchestrator.node;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.orchestrator.settings.Membership;
import io.ouroboros.orchestrator.settings.SystemSettings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.Address;
import org.apache.pekko.actor.AddressFromURIString;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Join;
import org.apache.pekko.cluster.typed.JoinSeedNodes;

/// How a node becomes a member. The first seed may begin a cluster, but never beside one that
/// lives: a node that its network cuts off from the others, and not from their database, would
/// otherwise take their goals up a second time.
final class Joining {
  private static final Duration LIVES = Duration.ofSeconds(15);
  private static final Duration TRY = Duration.ofSeconds(10);
  private static final int TRIES = 6;

  private final Cluster cluster;
  private final CompletableFuture<Void> up = new CompletableFuture<>();

  private Joining(ActorSystem<?> system) {
    cluster = Cluster.get(system);
    org.apache.pekko.cluster.Cluster.get(system.classicSystem())
        .registerOnMemberUp(() -> up.complete(null));
  }

  /// Returns once the node is a member of its cluster, or of one of its own where it has no seeds.
  ///
  /// @throws BadInput when no cluster takes it in
  static void join(ActorSystem<?> system, Membership membership, JournalDatabase journal)
      throws BadInput, InterruptedException {
    Joining joining = new Joining(system);
    List<Address> seeds =
        membership.seeds().stream()
            .map(SystemSettings::address)
            .map(AddressFromURIString::parse)
            .toList();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      if (joining.attempt(seeds, journal)) {
        return;
      }
    }
    throw new BadInput(
        "cluster",
        "No cluster took this node in within %d s; its seeds are %s."
            .formatted(TRIES * TRY.toSeconds(), membership.seeds()));
  }

  private boolean attempt(List<Address> seeds, JournalDatabase journal)
      throws BadInput, InterruptedException {
    Address self = cluster.selfMember().address();
    if (seeds.isEmpty()) {
      cluster.manager().tell(Join.create(self));
    } else {
      List<Address> allowed =
          oneLives(journal) ? seeds.stream().filter(seed -> !seed.equals(self)).toList() : seeds;
      if (!allowed.isEmpty()) {
        cluster.manager().tell(new JoinSeedNodes(allowed));
      }
    }
    try {
      up.get(TRY.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static boolean oneLives(JournalDatabase journal) throws BadInput {
    try {
      return journal.sincePulse().compareTo(LIVES) < 0;
    } catch (SQLException unreachable) {
      throw new BadInput(journal.url(), "The journal cannot be read: " + unreachable.getMessage());
    }
  }
}
