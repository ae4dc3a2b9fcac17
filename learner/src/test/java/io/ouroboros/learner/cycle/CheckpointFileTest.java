package io.ouroboros.learner.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.experience.Experience.Judged;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.experience.Toys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
  private static final Checkpoint CHECKPOINT =
      new Checkpoint(
          new Checkpoint.Place(
              12,
              List.of(
                  new Cursor.Seen(
                      new Cursor.Key("goal-1", 3), 14, Instant.parse("2026-01-01T12:00:00Z")))),
          new Checkpoint.Held(
              new ReplayStore.Kept(
                  9,
                  List.of(
                      Toys.experience("(upper x0)", 1, Toys.GENERALISES),
                      Toys.experience("(lower x0)", 2, new Judged(1, 2)))),
              new ReplayStore.Kept(5, List.of(Toys.experience("(title x0)", 3, Toys.GENERALISES))),
              List.of(Toys.experience("(word x0 0)", 4, Toys.GENERALISES)),
              4),
          new Checkpoint.Work(
              2,
              Optional.of(GenerationId.HAND_SET),
              Optional.of(new Checkpoint.Underway(GenerationId.BARE, 300, 17, 3))));

  private static final Stamp STAMP = new Stamp(3, 5);

  @TempDir Path folder;

  @Test
  void startsFromNothing() throws IOException {
    assertThat(new CheckpointFile(folder.resolve("checkpoint")).read()).isEqualTo(Checkpoint.EMPTY);
  }

  @Test
  void readsWhatItWroteLast() throws IOException {
    CheckpointFile file = new CheckpointFile(folder.resolve("checkpoint"));
    file.write(STAMP, Checkpoint.EMPTY);
    file.write(STAMP, CHECKPOINT);
    assertThat(file.read()).isEqualTo(CHECKPOINT);
  }

  @Test
  void beginsWithAnotherLearnersCheckpointOnlyOnce() throws IOException {
    byte[] given = CheckpointForm.toProto(STAMP, CHECKPOINT).toByteArray();
    CheckpointFile file = new CheckpointFile(folder.resolve("checkpoint"));
    file.beginWith(given);
    assertThat(file.read()).isEqualTo(CHECKPOINT);
    file.write(STAMP, Checkpoint.EMPTY);
    file.beginWith(given);
    assertThat(file.read()).isEqualTo(Checkpoint.EMPTY);
  }

  @Test
  void keepsTheOldCheckpointWhenTheNextOneIsHalfWritten() throws IOException {
    CheckpointFile file = new CheckpointFile(folder.resolve("checkpoint"));
    file.write(STAMP, CHECKPOINT);
    Files.write(folder.resolve("checkpoint.next"), new byte[] {1, 2, 3});
    assertThat(file.read()).isEqualTo(CHECKPOINT);
  }

  @Test
  void takesAnotherNodesCheckpointOnlyWhenItIsNewer() throws IOException {
    CheckpointFile file = new CheckpointFile(folder.resolve("checkpoint"));
    file.write(STAMP, CHECKPOINT);
    for (Stamp older : List.of(new Stamp(3, 4), new Stamp(2, 9))) {
      byte[] bytes = CheckpointForm.toProto(older, Checkpoint.EMPTY).toByteArray();
      assertThat(file.keep(bytes)).isFalse();
    }
    assertThat(file.read()).isEqualTo(CHECKPOINT);

    Stamp newer = new Stamp(4, 1);
    assertThat(file.keep(CheckpointForm.toProto(newer, Checkpoint.EMPTY).toByteArray())).isTrue();
    assertThat(file.read()).isEqualTo(Checkpoint.EMPTY);
    assertThat(new CheckpointFile(folder.resolve("checkpoint")).stamp()).isEqualTo(newer);
  }

  @Test
  void letsNoLearnerWriteOverThatOfALaterOne() throws IOException {
    CheckpointFile file = new CheckpointFile(folder.resolve("checkpoint"));
    file.write(STAMP.nextTerm(1), CHECKPOINT);
    assertThatThrownBy(() -> file.write(STAMP.next(), Checkpoint.EMPTY))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("term 4");
    assertThat(file.read()).isEqualTo(CHECKPOINT);
  }

  @Test
  void namesADamagedFile() throws IOException {
    Path path = Files.write(folder.resolve("checkpoint"), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> new CheckpointFile(path).read()).hasMessageContaining(path.toString());
  }
}
