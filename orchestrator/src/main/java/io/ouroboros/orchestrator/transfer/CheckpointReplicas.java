package io.ouroboros.orchestrator.transfer;

import io.ouroboros.learner.cycle.Replicas;
import io.ouroboros.learner.cycle.Stamp;
import io.ouroboros.learner.swap.Depots;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies of the learner's checkpoint on the other nodes of a cluster. Safe for use by several
/// threads.
public final class CheckpointReplicas implements Replicas {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointReplicas.class);

  private static final Duration ACQUAINTANCE = Duration.ofSeconds(10);

  private final OtherNodes others;
  private final BooleanSupplier alone;

  /// @param alone whether the cluster is this node, known or not to its others
  public CheckpointReplicas(OtherNodes others, BooleanSupplier alone) {
    this.others = others;
    this.alone = alone;
  }

  @Override
  public Optional<byte[]> newest(Stamp own) {
    if (!alone.getAsBoolean()) {
      others.awaitSome(ACQUAINTANCE);
    }
    Stamp newest = own;
    Optional<byte[]> found = Optional.empty();
    for (Depots.Address address : others.addresses()) {
      try (TransferClient client = others.connect(address)) {
        Stamp stamp = client.checkpointStamp();
        if (stamp.compareTo(newest) > 0) {
          found = Optional.of(client.checkpoint());
          newest = stamp;
        }
      } catch (IOException silent) {
        LOG.warn("{} does not tell which checkpoint it holds: {}", address, silent.getMessage());
      }
    }
    return found;
  }

  @Override
  public Copy keep(byte[] checkpoint) {
    for (Depots.Address address : others.addresses()) {
      try (TransferClient client = others.connect(address)) {
        return client.keepCheckpoint(checkpoint) ? Copy.KEPT : Copy.OUTDATED;
      } catch (IOException refused) {
        LOG.warn("{} does not keep the checkpoint: {}", address, refused.getMessage());
      }
    }
    return alone.getAsBoolean() ? Copy.KEPT : Copy.NOT_KEPT;
  }
}
