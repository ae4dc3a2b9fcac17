package io.ouroboros.agents.attempt.search;

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
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// The speed of search: evaluations of a whole search that finds nothing, and of its tables.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class SearchBenchmark {
  private static final int EVALUATIONS = 200_000;
  private static final int TEXTS = 100_000;

  private final Guide guide = BuiltInGuide.handSet();
  private final Budget budget = new Budget(EVALUATIONS, Duration.ofMinutes(5));
  private final SearchTask task =
      new SearchTask(
          new Signature(List.of(Type.TEXT), Type.TEXT),
          List.of(
              row("Ada Lovelace, 1815", "m#7Zk"),
              row("Alan Turing, 1912", "Tq!x9"),
              row("Kurt Goedel, 1906", "p2&Lw"),
              row("Emmy Noether, 1882", "B@y5r")),
          List.of(),
          Optional.empty(),
          1,
          0);
  private String[] texts = {};
  private TextPool full = new TextPool(new Room(SearchMemory.usual()));

  private static Example row(String input, String output) {
    return new Example(List.of(new Value.Text(input)), new Value.Text(output));
  }

  /// Makes texts that have not been hashed, and a pool that has them all.
  @Setup
  public void fill() {
    texts = IntStream.range(0, TEXTS).mapToObj(i -> "text " + i).toArray(String[]::new);
    full = new TextPool(new Room(SearchMemory.usual()));
    for (String text : texts) {
      full.number(text);
    }
  }

  /// Evaluations of a search from start to end.
  @Benchmark
  @OperationsPerInvocation(EVALUATIONS)
  public SearchResult evaluations() {
    return Search.run(task, guide, budget, () -> false, System::nanoTime);
  }

  /// Look-ups of texts that a pool has.
  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public void knownTexts(Blackhole sink) {
    for (String text : texts) {
      sink.consume(full.number(text));
    }
  }

  /// New texts in a pool.
  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public TextPool newTexts() {
    TextPool pool = new TextPool(new Room(SearchMemory.usual()));
    for (String text : texts) {
      pool.number(text);
    }
    return pool;
  }

  /// Numbers in a table, and look-ups of as many that are not there.
  @Benchmark
  @OperationsPerInvocation(2 * TEXTS)
  public HashIndex missedNumbers(Blackhole sink) {
    HashIndex index = new HashIndex();
    for (int number = 0; number < TEXTS; number++) {
      index.add(number);
      sink.consume(index.first(-1 - number));
    }
    return index;
  }
}
