package io.ouroboros.learner.update;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import io.ouroboros.learner.experience.Toys;
import io.ouroboros.learner.model.TrainBatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final int GOALS = 16;
  private static final List<Weighted> LIVED = lessons("(upper x0)");
  private static final List<Weighted> DREAMT = lessons("(lower x0)");
  private static final List<Weighted> HINDSIGHT = lessons("(title x0)");

  @Test
  void aQuarterIsDreamtAndAQuarterIsHindsight() {
    Batches batches = batches(new Material(LIVED, DREAMT, HINDSIGHT));
    for (int step = 1; step <= 20; step++) {
      assertThat(count(batches.at(step), "lower")).isEqualTo(GOALS / 4);
      assertThat(count(batches.at(step), "title")).isEqualTo(GOALS / 4);
      assertThat(count(batches.at(step), "upper")).isEqualTo(GOALS / 2);
    }
  }

  @Test
  void whatIsLivedTakesThePlaceOfWhatIsMissing() {
    TrainBatch batch = batches(new Material(LIVED, List.of(), List.of())).at(1);
    assertThat(count(batch, "upper")).isEqualTo(GOALS);
  }

  @Test
  void aBatchDependsOnItsNumberAlone() {
    Material material = new Material(LIVED, DREAMT, HINDSIGHT);
    Batches late = batches(material);
    Batches early = batches(material);
    early.at(1);
    early.at(2);
    assertThat(late.at(3)).isEqualTo(early.at(3));
    assertThat(late.at(3)).isNotEqualTo(late.at(4));
  }

  private static Batches batches(Material material) {
    return new Batches(material, Toys.SYMBOLS, GOALS, 1);
  }

  private static List<Weighted> lessons(String program) {
    return List.of(
        new Weighted(Toys.experience(program, 1, Toys.GENERALISES), 1),
        new Weighted(Toys.experience(program, 2, Toys.GENERALISES), 3));
  }

  private static long count(TrainBatch batch, String root) {
    return batch.targets().stream()
        .filter(target -> target.context() == Symbols.ROOT)
        .filter(target -> Toys.SYMBOLS.names().get(target.symbol()).equals(root))
        .count();
  }
}
