package io.ouroboros.learner.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Value;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RowSignatureTest {
  @Test
  void saysWhereAPieceStandsInItsInput() {
    assertThat(RowSignature.phrases(row("a@mail.org", "mail")))
        .contains("[after, @, 1]", "[before, ., 1]", "[pieces, 1]", "contained")
        .doesNotContain("prefix", "suffix", "same");
  }

  @Test
  void tellsACaseThatTurnsFromOneThatStays() {
    assertThat(RowSignature.phrases(row("ada", "ADA")))
        .contains("same but for case", "[turns, a, A]")
        .doesNotContain("same");
    assertThat(RowSignature.phrases(row("ada", "ada")))
        .contains("same")
        .doesNotContain("[turns, a, a]");
  }

  @Test
  void doesNotDependOnTheWordsOfTheRow() {
    assertThat(RowSignature.phrases(row("Ada Lovelace, 36", "LOVELACE")))
        .isEqualTo(RowSignature.phrases(row("Alan Hamilton, 41", "HAMILTON")));
  }

  @Property(tries = 200)
  void readsAnyTexts(@ForAll @Size(max = 5) List<String> inputs, @ForAll String output) {
    List<Value> values = inputs.stream().<Value>map(Value.Text::new).toList();
    float[] buckets = new float[RowSignature.BUCKETS];
    RowSignature.addTo(buckets, 0, new Example(values, new Value.Text(output)));
    assertThat(buckets).contains(0f);
  }

  private static Example row(String input, String output) {
    return new Example(List.of(new Value.Text(input)), new Value.Text(output));
  }
}
