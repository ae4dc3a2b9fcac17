package io.ouroboros.orchestrator.transfer;

import io.ouroboros.learner.swap.Depots;
import io.ouroboros.orchestrator.tls.Identity;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The nodes that this one exchanges with, as far as it knows them. Safe for use by several
/// threads.
public final class OtherNodes {
  private final Optional<Identity> identity;
  private final CountDownLatch some = new CountDownLatch(1);
  private volatile List<Depots.Address> addresses = List.of();

  /// @param identity what nodes prove themselves with to each other
  public OtherNodes(Optional<Identity> identity) {
    this.identity = identity;
  }

  /// Where the other nodes are from now on.
  public void are(List<Depots.Address> now) {
    addresses = List.copyOf(now);
    if (!now.isEmpty()) {
      some.countDown();
    }
  }

  /// Waits until any other node was ever known, but no longer than so.
  void awaitSome(Duration atMost) {
    try {
      var _ = some.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /// Where they are now.
  List<Depots.Address> addresses() {
    return addresses;
  }

  /// The same, in another order each time: were all nodes to ask the same one first, it would serve
  /// the whole cluster.
  List<Depots.Address> inAnyOrder() {
    List<Depots.Address> all = new ArrayList<>(addresses);
    Collections.shuffle(all);
    return all;
  }

  /// A connection to one of them.
  ///
  /// @throws IOException when a file of the identity cannot be read
  TransferClient connect(Depots.Address address) throws IOException {
    return new TransferClient(address, identity);
  }
}
