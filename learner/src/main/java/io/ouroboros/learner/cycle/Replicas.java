package io.ouroboros.learner.cycle;

import java.util.Optional;

/// The other nodes of the cluster, which keep copies of the learner's checkpoint. Both calls may
/// take seconds: make them where blocking is allowed.
public interface Replicas {
  /// What became of a copy.
  enum Copy {
    /// Another node has it, or there is no other one: the checkpoint counts.
    KEPT,
    /// No other node took it.
    NOT_KEPT,
    /// Another node has a newer checkpoint, which the learner does not know.
    OUTDATED
  }

  /// Of a learner whose cluster is one node.
  Replicas NONE =
      new Replicas() {
        @Override
        public Optional<byte[]> newest(Stamp own) {
          return Optional.empty();
        }

        @Override
        public Copy keep(byte[] checkpoint) {
          return Copy.KEPT;
        }
      };

  /// The newest checkpoint that a reachable node holds.
  ///
  /// @param own only a newer one is of use
  Optional<byte[]> newest(Stamp own);

  /// Gives another node a copy.
  Copy keep(byte[] checkpoint);
}
