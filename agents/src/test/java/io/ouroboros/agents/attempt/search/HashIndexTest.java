package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Numbers by hash.
class HashIndexTest {
  @Property(tries = 200)
  void numbersEachThingOnceInTheOrderOfArrival(
      @ForAll List<@IntRange(max = 60) Integer> things, @ForAll @IntRange(min = 1) int hashes) {
    HashIndex index = new HashIndex();
    List<Integer> numbered = new ArrayList<>();
    for (int thing : things) {
      if (find(index, numbered, thing % hashes, thing) == HashIndex.NONE) {
        numbered.add(thing);
        index.add(thing % hashes);
      }
    }

    assertThat(numbered).containsExactlyElementsOf(new LinkedHashSet<>(things));
    assertThat(index.count()).isEqualTo(numbered.size());
    assertThat(numbered)
        .allSatisfy(thing ->
            assertThat(find(index, numbered, thing % hashes, thing))
                .isEqualTo(numbered.indexOf(thing)));
  }

  private static int find(HashIndex index, List<Integer> numbered, int hash, int thing) {
    int number = index.first(hash);
    while (number != HashIndex.NONE && numbered.get(number) != thing) {
      number = index.next(hash);
    }
    return number;
  }
}
