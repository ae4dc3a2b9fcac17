package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextPoolTest {
  private static final String WHOLE = "bé中\uD83D\uDE00 ab-ab";

  private final TextPool pool = new TextPool(new Room(SearchMemory.usual()));

  @Property
  void aPartHasTheNumberOfTheTextThatItSpells(
      @ForAll @IntRange(max = 11) int start, @ForAll @IntRange(max = 11) int end) {
    int from = Math.min(start, end);
    int to = Math.max(start, end);
    int whole = pool.number(WHOLE);
    int part = pool.part(whole, ((long) from << Integer.SIZE) | to);

    assertThat(pool.text(part)).isEqualTo(WHOLE.substring(from, to));
    assertThat(pool.number(WHOLE.substring(from, to))).isEqualTo(part);
  }

  @Test
  void aNewPartNeedsRoom() {
    TextPool full = new TextPool(new Room(new SearchMemory(0)));
    int whole = full.numberAlways("ab");

    assertThat(full.part(whole, 1)).isEqualTo(TextPool.FULL);
    assertThat(full.part(whole, 2)).isEqualTo(whole);
    assertThat(full.part(whole, 0)).isEqualTo(TextPool.EMPTY);
  }
}
