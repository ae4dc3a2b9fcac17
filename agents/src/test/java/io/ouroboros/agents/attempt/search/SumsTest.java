package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SumsTest {
  private final SearchTask task =
      new SearchTask(
          new Signature(List.of(Type.TEXT), Type.TEXT),
          List.of(TextSearch.row("a", "b"), TextSearch.row("c", "d")),
          List.of(),
          Optional.empty(),
          1,
          0);
  private final Room room = new Room(SearchMemory.usual());
  private final KnownRows rows = new KnownRows(task, room);
  private final ValueStore values = new ValueStore(rows, room);
  private final Meter meter =
      new Meter(new Budget(100, Duration.ofMinutes(5)), () -> false, System::nanoTime);
  private final Entry two = integer(2);
  private final Entry five = integer(5);
  private final Sums sums = new Sums(List.of(two, five), new int[] {0, 1}, values, meter);

  private Entry integer(long number) {
    Value value = new Value.Int(number);
    Rule rule = new Rule.Leaf(0, 0, new Term.Constant(value), 0);
    return new Entry(rule, List.of(), values.internAlways(rows.constant(value)), 0);
  }

  @Test
  void findsTwoIntegersByTheirSumAndByTheirDifference() {
    assertThat(sums.two(List.of(7L, 7L), 1)).contains(List.of(two, five));
    assertThat(sums.two(List.of(3L, 3L), -1)).contains(List.of(five, two));
    assertThat(sums.two(List.of(7L, 3L), 1)).isEmpty();
  }

  @Test
  void paysOnceForWhatIsSoughtTwice() {
    Optional<List<Entry>> first = sums.two(List.of(9L, 9L), 1);
    long spent = meter.spent();

    assertThat(sums.two(List.of(9L, 9L), 1)).isEqualTo(first);
    assertThat(meter.spent()).isEqualTo(spent).isPositive();
  }
}
