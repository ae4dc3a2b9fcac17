package io.ouroboros.agents.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/// Operators that keep one end of a text.
class CutTest {
  @Property(tries = 200)
  void whatIsCutIsOneEndOfTheText(
      @ForAll
          @Chars({' ', ',', '-', '7', '\u00e9'})
          @CharRange(from = 'A', to = 'D')
          @CharRange(from = 'a', to = 'd')
          @StringLength(max = 12)
          String text,
      @ForAll @IntRange(min = -3, max = 3) int number) {
    for (Primitive primitive : Vocabularies.text().primitives()) {
      Cut.of(primitive)
          .ifPresent(cut -> {
            String kept = apply(primitive, text, number);
            assertThat(cut == Cut.HEAD ? text.startsWith(kept) : text.endsWith(kept))
                .as("%s of <%s> gives <%s>", primitive, text, kept)
                .isTrue();
          });
    }
  }

  @Example
  void everyOperatorThatCutsAtAPositionIsKnown() {
    assertThat(
            Vocabularies.text().primitives().stream()
                .filter(primitive -> Cut.of(primitive).isPresent())
                .map(Primitive::name))
        .contains("prefix", "suffix", "before", "after", "through", "from", "until.upper")
        .contains("behind.space")
        .doesNotContain("field", "between", "token.digits", "from_int");
  }

  private static String apply(Primitive primitive, String text, int number) {
    List<Value> arguments = new ArrayList<>(List.of(new Value.Text(text)));
    for (Type type : primitive.parameters().subList(1, primitive.parameters().size())) {
      arguments.add(type == Type.INT ? new Value.Int(number) : new Value.Text("-"));
    }
    return ((Value.Text) primitive.apply(arguments)).value();
  }
}
