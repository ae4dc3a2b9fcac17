package io.ouroboros.learner.cycle;

import java.util.Optional;

/// The other nodes of the cluster, which keep copies of the learner's checkpoint. Both calls may
/// take seconds, so never make them on an actor's thread.
public interface Replicas {
  /// Of a learner whose cluster is one node.
  Replicas NONE =
      new Replicas() {
        @Override
        public Optional<byte[]> newest(Stamp own) {
          return Optional.empty();
        }

        @Override
        public boolean keep(byte[] checkpoint) {
          return true;
        }
      };

  /// The newest checkpoint that a reachable node holds.
  ///
  /// @param own only a newer one is of use
  Optional<byte[]> newest(Stamp own);

  /// Gives another node a copy.
  ///
  /// @return whether the checkpoint counts: another node holds it too, or there is no other one
  boolean keep(byte[] checkpoint);
}
