package io.ouroboros.learner.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.guide.GenerationId;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterTest {
  private static final long MOST_BYTES = 8 << 20;

  @TempDir Path folder;

  @Test
  void itIsAChildOfGenerationZeroAndSmall() {
    GenerationBundle starter = Starter.bundle();
    assertThat(starter.generation().parent()).isEqualTo(GenerationId.HAND_SET);
    assertThat(starter.blobs().values().stream().mapToLong(blob -> blob.length).sum())
        .isLessThan(MOST_BYTES);
  }

  @Test
  void aNodeFindsItInItsStore() throws IOException {
    GenerationStore store = new GenerationStore(folder);
    GenerationId starter = Starter.install(store);
    assertThat(Starter.install(store)).isEqualTo(starter);
    assertThat(store.read(starter)).isInstanceOf(Reading.Verified.class);
  }
}
