package io.ouroboros.agents.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final List<Primitive> ALIKE =
      Vocabularies.text().primitives().stream()
          .filter(primitive -> Likeness.of(primitive).isPresent())
          .toList();

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().ascii().withChars("ÄéñжЖ \t\u00A0").ofMaxLength(12);
  }

  @Provide
  Arbitrary<Primitive> alike() {
    return Arbitraries.of(ALIKE);
  }

  @Test
  void changesOfCaseAndOfSpaceAreAlike() {
    assertThat(ALIKE)
        .extracting(Primitive::name)
        .containsExactlyInAnyOrder(
            "lower", "upper", "capitalize", "title", "swapcase", "trim", "squeeze", "drop.space");
  }

  @Property(tries = 500)
  void aResultHasTheKeyOfItsArgument(
      @ForAll("alike") Primitive primitive, @ForAll("texts") String text) {
    Likeness likeness = Likeness.of(primitive).orElseThrow();
    String result = ((Value.Text) primitive.apply(List.of(new Value.Text(text)))).value();

    assertThat(likeness.key(result)).isEqualTo(likeness.key(text));
  }

  @Property(tries = 200)
  void theKeyOfJoinedTextsIsTheirJoinedKeys(
      @ForAll Likeness likeness, @ForAll("texts") String first, @ForAll("texts") String second) {
    assertThat(likeness.key(first + second)).isEqualTo(likeness.key(first) + likeness.key(second));
  }
}
