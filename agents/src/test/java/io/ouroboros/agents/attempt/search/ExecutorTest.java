package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Executing whole columns, with everything that is remembered on the way, gives what the
/// primitives give row by row.
class ExecutorTest {
  private static final List<String> TEXTS =
      List.of("", " ", "a", "a-b", "-", "1-2", "Ada Lovelace", "x,y, z", "10/02", "\uD83D\uDE00b");
  private static final int ROWS = 3;
  private static final int CALLS = 4_000;

  private final Room room = new Room(SearchMemory.usual());

  private Problem problem(LongFunction<Value> cells) {
    Type type = cells.apply(0).type();
    List<Example> rows =
        LongStream.range(0, ROWS)
            .mapToObj(row -> new Example(List.of(cells.apply(row)), cells.apply(row + 1)))
            .toList();
    SearchTask task =
        new SearchTask(new Signature(List.of(type), type), rows, List.of(), Optional.empty(), 1, 0);
    return Problem.of(task, BuiltInGuide.handSet().prior(task.domain()), room);
  }

  @Property(tries = 10)
  void columnsOfTextsHoldWhatThePrimitivesGive(@ForAll long seed) {
    columnsHoldWhatThePrimitivesGive(problem(row -> new Value.Text("row" + row)), new Random(seed));
  }

  @Property(tries = 10)
  void columnsOfWordsHoldWhatThePrimitivesGive(@ForAll long seed) {
    columnsHoldWhatThePrimitivesGive(problem(Value.Bits::new), new Random(seed));
  }

  private void columnsHoldWhatThePrimitivesGive(Problem problem, Random random) {
    TextPool pool = problem.rows().pool();
    List<Rule.Apply> rules =
        problem.grammar().rules().stream()
            .filter(Rule.Apply.class::isInstance)
            .map(Rule.Apply.class::cast)
            .toList();
    ValueStore values = new ValueStore(problem.rows(), room);
    Meter meter =
        new Meter(new Budget(1_000_000, Duration.ofMinutes(1)), () -> false, System::nanoTime);
    Executor executor = new Executor(problem.rows(), meter);
    for (int i = 0; i < CALLS; i++) {
      Call call = new Call(rules.get(random.nextInt(rules.size())), values);
      Primitive primitive = call.primitive();
      List<Column> columns = new ArrayList<>();
      for (int place = 0; place < call.places(); place++) {
        Column column = column(primitive.parameters().get(place), pool, random);
        columns.add(column);
        Entry entry = new Entry(call.rule(), List.of(), values.intern(column), 0);
        call.put(place, Bucket.of(entry), 0);
      }

      executor.run(call, false);

      for (int row = 0; row < ROWS; row++) {
        int at = row;
        assertThat(executor.result().value(row))
            .as("%s of %s", primitive.name(), columns.stream().map(c -> c.value(at)).toList())
            .isEqualTo(primitive.apply(columns.stream().map(c -> c.value(at)).toList()));
      }
    }
  }

  private static Column column(Type type, TextPool pool, Random random) {
    boolean constant = random.nextBoolean();
    List<Value> values = new ArrayList<>(List.of(value(type, random)));
    while (values.size() < ROWS) {
      values.add(constant ? values.getFirst() : value(type, random));
    }
    return Column.of(values, pool);
  }

  private static Value value(Type type, Random random) {
    return switch (type) {
      case TEXT -> new Value.Text(TEXTS.get(random.nextInt(TEXTS.size())));
      case INT -> new Value.Int(random.nextInt(-3, 5));
      case BOOL -> new Value.Bool(random.nextBoolean());
      case BITS -> new Value.Bits(random.nextLong() >> random.nextInt(Long.SIZE));
    };
  }
}
