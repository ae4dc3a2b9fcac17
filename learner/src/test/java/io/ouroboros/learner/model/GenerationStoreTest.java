package io.ouroboros.learner.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.guide.GenerationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationStoreTest {
  private final GenerationBundle bundle = Bundles.goalBlind(1);
  private final GenerationId id = bundle.generation().id();

  @TempDir private Path directory;
  private GenerationStore store;

  @BeforeEach
  void open() throws IOException {
    store = new GenerationStore(directory);
  }

  @Test
  void givesBackWhatItKeeps() throws IOException {
    store.write(bundle);
    assertThat(new GenerationStore(directory).read(id))
        .isInstanceOfSatisfying(
            Reading.Verified.class,
            it -> {
              assertThat(it.bundle().generation()).isEqualTo(bundle.generation());
              assertThat(it.bundle().blob(Generation.PRIOR))
                  .isEqualTo(bundle.blob(Generation.PRIOR));
            });
  }

  @Test
  void refusesACorruptBlobByItsName() throws IOException {
    store.write(bundle);
    Path blob = directory.resolve(id.value()).resolve(Generation.PRIOR);
    byte[] bytes = Files.readAllBytes(blob);
    bytes[7] ^= 1;
    Files.write(blob, bytes);
    assertThat(store.read(id))
        .isInstanceOfSatisfying(
            Reading.Corrupt.class, it -> assertThat(it.file()).isEqualTo(Generation.PRIOR));
  }

  @Test
  void refusesATruncatedBlobByItsName() throws IOException {
    store.write(bundle);
    Files.write(directory.resolve(id.value()).resolve(Generation.PRIOR), new byte[3]);
    assertThat(store.read(id))
        .isInstanceOfSatisfying(
            Reading.Corrupt.class, it -> assertThat(it.problem()).contains(Generation.PRIOR));
  }

  @Test
  void refusesAManifestThatIsNotTheOneOfItsId() throws IOException {
    store.write(bundle);
    byte[] other = Bundles.goalBlind(2).generation().manifest();
    Files.write(directory.resolve(id.value()).resolve("manifest.json"), other);
    assertThat(store.read(id)).isInstanceOf(Reading.Corrupt.class);
  }

  @Test
  void saysThatAGenerationIsMissing() throws IOException {
    assertThat(store.read(id)).isEqualTo(new Reading.Missing(id));
  }

  @Test
  void neverShowsAHalfWrittenGenerationAndRemovesItAtTheNextStart() throws IOException {
    store.write(bundle);
    Path partial = Files.createDirectory(directory.resolve("partial-1"));
    Files.write(partial.resolve(Generation.PRIOR), new byte[3]);
    assertThat(store.list()).containsExactly(id);
    assertThat(new GenerationStore(directory).list()).containsExactly(id);
    assertThat(partial).doesNotExist();
  }

  @Test
  void leavesNothingBehindAfterAWrite() throws IOException {
    store.write(bundle);
    store.write(bundle);
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(directory.resolve(id.value()));
    }
  }
}
