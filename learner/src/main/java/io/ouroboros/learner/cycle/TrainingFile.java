package io.ouroboros.learner.cycle;

import com.google.protobuf.ByteString;
import io.ouroboros.learner.model.Generation;
import io.ouroboros.learner.model.NetState;
import io.ouroboros.learner.update.Midway;
import io.ouroboros.protocol.v1.KeptTraining;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// The file that holds where the running training stands. It is written between the learner's
/// checkpoints, on the training's thread.
record TrainingFile(WholeFile file) {
  /// Which training it is.
  ///
  /// @param term of the learner that began it
  /// @param number how many trainings had ended before it
  /// @param language a digest of the names that its weights stand for
  record Key(long term, int number, String language) {}

  /// Where a training stood; empty when it was not far, or the file is of another one.
  ///
  /// @param key of that training
  /// @throws IOException when the file cannot be read or was damaged
  Optional<Midway> read(Key key) throws IOException {
    Optional<byte[]> kept = file.read();
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    KeptTraining message = KeptTraining.parseFrom(kept.get());
    return key.equals(new Key(message.getTerm(), message.getNumber(), message.getLanguage()))
        ? Optional.of(midway(message))
        : Optional.empty();
  }

  private static Midway midway(KeptTraining message) {
    Map<String, byte[]> blobs =
        Map.of(
            Generation.WEIGHTS,
            message.getWeights().toByteArray(),
            Generation.MOMENTS,
            message.getMoments().toByteArray());
    return new Midway(new NetState(message.getTotalSteps(), blobs), message.getLossesList());
  }

  /// Replaces what was there.
  ///
  /// @param key as in [#read]
  /// @throws IOException when the disk refuses; what was there is still there then
  void write(Key key, Midway midway) throws IOException {
    Map<String, byte[]> blobs = midway.net().blobs();
    file.write(
        KeptTraining.newBuilder()
            .setTerm(key.term())
            .setNumber(key.number())
            .setLanguage(key.language())
            .setTotalSteps(midway.net().totalSteps())
            .setWeights(ByteString.copyFrom(blobs.get(Generation.WEIGHTS)))
            .setMoments(ByteString.copyFrom(blobs.get(Generation.MOMENTS)))
            .addAllLosses(midway.losses())
            .build()
            .toByteArray());
  }
}
