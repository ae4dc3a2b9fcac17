package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LongTableTest {
  private static final int ABSENT = -7;

  @Property(tries = 50)
  void holdsTheLastIntegerOfEachKey(@ForAll long seed) {
    Random random = new Random(seed);
    LongTable table = new LongTable();
    Map<Long, Integer> expected = new HashMap<>();
    for (int i = 0; i < 2_000; i++) {
      long key = random.nextLong(1_000) << (20 * random.nextInt(3));
      expected.put(key, i);
      table.put(key, i);
    }

    assertThat(expected)
        .allSatisfy((key, value) -> assertThat(table.get(key, ABSENT)).isEqualTo(value));
    assertThat(table.get(Long.MAX_VALUE, ABSENT)).isEqualTo(ABSENT);
  }

  @Test
  void isEmptyAfterItIsCleared() {
    LongTable table = new LongTable();
    table.put(3, 1);

    table.clear();

    assertThat(table.get(3, ABSENT)).isEqualTo(ABSENT);
  }
}
