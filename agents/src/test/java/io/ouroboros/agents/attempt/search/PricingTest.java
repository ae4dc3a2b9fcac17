package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PricingTest {
  private static final SearchTask TASK =
      new SearchTask(
          new Signature(List.of(Type.TEXT), Type.TEXT),
          List.of(row("Ada Lovelace", "Ms Ada"), row("Grace Hopper", "Ms Grace")),
          List.of(),
          Optional.empty(),
          24,
          1);

  private static Example row(String input, String output) {
    return new Example(List.of(new Value.Text(input)), new Value.Text(output));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void saysWhatASearchSays(boolean handSet) {
    Guide guide = handSet ? BuiltInGuide.handSet() : BuiltInGuide.bare();
    Budget budget = new Budget(5_000, Duration.ofMinutes(1));
    List<Candidate> found =
        Search.run(TASK, guide, budget, () -> false, System::nanoTime).candidates();
    Pricing pricing = new Pricing(TASK, guide.prior());

    assertThat(found)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(pricing.bits(one.program())).isLessThanOrEqualTo(one.bits()));
    assertThat(pricing.bits(found.getFirst().program())).isEqualTo(found.getFirst().bits());
  }
}
