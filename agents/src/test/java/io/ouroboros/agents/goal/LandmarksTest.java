package io.ouroboros.agents.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.language.Value;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandmarksTest {
  @Test
  void wordsThatAllTextsHaveAreLandmarksWithTheMarksBesideThem() {
    assertThat(framed("Emma by Jane Austen", "Dracula by B. Stoker", "She by H. R. Haggard"))
        .containsExactly(" by ");
    assertThat(framed("a=1;id=7;z=2", "a=30;id=x5;z=9", "a=4;id=;z=0"))
        .containsExactly("a=", ";id=", ";z=");
  }

  @Test
  void marksThatSomeTextHasNotAreNoPartOfALandmark() {
    assertThat(framed("x?id=7", "y&id=8", "id=9")).containsExactly("id=");
  }

  /// These two characters begin with the same UTF-16 unit, and two others end with the same one.
  @Test
  void charactersOfTwoUnitsStayWhole() {
    assertThat(framed("1 to😀", "2 to😁", "3 to😂")).containsExactly(" to");
    assertThat(framed("1\uD83D\uDE00to a", "2\uD83C\uDE00to b", "3\uD83D\uDE00to c"))
        .containsExactly("to ");
  }

  @Test
  void twoTextsShowNone() {
    assertThat(framed("Emma by Jane Austen", "Dracula by B. Stoker", "Emma by Jane Austen"))
        .isEmpty();
  }

  @Test
  void whatEachOfSeveralExamplesHasIsOne() {
    assertThat(Landmarks.isOne(" by ", rows("a by b", "c by d", "e by f"))).isTrue();
    assertThat(Landmarks.isOne(" by ", rows("a by b", "c by d", "e"))).isFalse();
    assertThat(Landmarks.isOne(" by ", rows("a by b", "c by d"))).isFalse();
  }

  private static List<String> framed(String... texts) {
    return Landmarks.framed(rows(texts), 0);
  }

  private static List<Example> rows(String... texts) {
    return Arrays.stream(texts)
        .map(text -> new Example(List.of(new Value.Text(text)), new Value.Text("")))
        .toList();
  }
}
