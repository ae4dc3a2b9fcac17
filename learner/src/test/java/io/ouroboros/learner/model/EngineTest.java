package io.ouroboros.learner.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Vocabularies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EngineTest {
  @BeforeAll
  static void needsTheEngine() {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
  }

  private static boolean hasCuda() {
    return Bundles.ENGINE instanceof Engine.Present(_, String device) && device.equals("cuda");
  }

  @Test
  void aDeviceThatIsNotThereIsNamed() {
    assumeFalse(hasCuda(), "There is a CUDA device.");

    assertThat(Engine.start(Bundles.ENGINE_CACHE, DeviceChoice.CUDA))
        .asInstanceOf(type(Engine.Absent.class))
        .extracting(Engine.Absent::reason)
        .asString()
        .contains("the device (cuda): there is none.");
    assertThat(Engine.start(Bundles.ENGINE_CACHE, DeviceChoice.AUTO)).isEqualTo(Bundles.ENGINE);
  }

  @Test
  void theLargestNetworkHasAHundredMillionNumbers() {
    Symbols symbols = Symbols.of(Vocabularies.text());

    int size = new WeightLayout(Architecture.GPU, symbols.contextCount(), symbols.count()).size();

    assertThat(size).isBetween(100_000_000, 110_000_000);
  }
}
