package io.ouroboros.learner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenerationTest {
  @Test
  void readsItsOwnManifest() throws IOException {
    Generation generation = Bundles.goalBlind(3).generation();
    assertThat(ManifestJson.read(generation.manifest())).isEqualTo(generation);
  }

  @Test
  void hasTheSameIdForTheSameManifestAndAnotherOneForAnother() {
    assertThat(Bundles.goalBlind(1).generation().id())
        .isEqualTo(Bundles.goalBlind(1).generation().id())
        .isNotEqualTo(Bundles.goalBlind(2).generation().id());
  }

  @Test
  void refusesAManifestOfAnotherFormat() {
    byte[] future = "{\"format\":2}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> ManifestJson.read(future)).hasMessage("The format (2) is not 1.");
  }

  @Test
  void cannotBeBundledWithOtherBytesThanItNames() {
    Generation generation = Bundles.goalBlind(1).generation();
    assertThatThrownBy(
            () -> new GenerationBundle(generation, Map.of(Generation.PRIOR, new byte[8])))
        .hasMessageContaining("(prior)");
  }
}
