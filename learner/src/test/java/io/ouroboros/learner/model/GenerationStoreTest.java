package io.ouroboros.learner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ouroboros.agents.guide.GenerationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
  void takesAGenerationInPiecesAndGoesOnAfterABreak() throws IOException {
    Generation.Blob blob = bundle.generation().blobs().getFirst();
    byte[] bytes = bundle.blob(blob.name());
    byte[] manifest = bundle.generation().manifest();
    store.incoming(id, manifest).add(blob, Arrays.copyOf(bytes, 100));

    GenerationStore reopened = new GenerationStore(directory);
    Incoming incoming = reopened.incoming(id, manifest);
    assertThat(incoming.has(blob)).isEqualTo(100);
    incoming.add(blob, Arrays.copyOfRange(bytes, 100, bytes.length));
    reopened.accept(incoming);

    assertThat(reopened.read(id)).isInstanceOf(Reading.Verified.class);
    assertThat(reopened.list()).containsExactly(id);
  }

  @Test
  void refusesWrongBytesThatCameAndBeginsAgain() throws IOException {
    Generation.Blob blob = bundle.generation().blobs().getFirst();
    byte[] manifest = bundle.generation().manifest();
    byte[] wrong = bundle.blob(blob.name()).clone();
    wrong[7] ^= 1;
    Incoming incoming = store.incoming(id, manifest);
    incoming.add(blob, wrong);

    assertThatThrownBy(() -> store.accept(incoming)).isInstanceOf(IOException.class);

    assertThat(store.list()).isEmpty();
    assertThat(store.incoming(id, manifest).has(blob)).isZero();
  }

  @Test
  void refusesAManifestOfAnotherGeneration() {
    byte[] other = Bundles.goalBlind(2).generation().manifest();

    assertThatThrownBy(() -> store.incoming(id, other)).hasMessageContaining(id.value());
  }

  @Test
  void letsThoseGoThatWereUsedLongestAgoWhenTheyTakeTooMuch() throws IOException {
    GenerationStore small = new GenerationStore(directory, 1);
    List<GenerationBundle> bundles =
        IntStream.rangeClosed(1, 5).mapToObj(Bundles::goalBlind).toList();
    for (GenerationBundle each : bundles.subList(0, 4)) {
      small.write(each);
    }
    assertThat(small.list()).hasSize(4);
    small.read(id);

    small.write(bundles.getLast());

    GenerationId longestAgo = bundles.get(1).generation().id();
    assertThat(small.list()).hasSize(4).contains(id).doesNotContain(longestAgo);
    assertThat(small.read(longestAgo)).isInstanceOf(Reading.Missing.class);
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
