package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Domain;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTreesTest {
  private static final Signature SIGNATURE = new Signature(List.of(Type.BITS), Type.BITS);
  private static final Symbols SYMBOLS = Symbols.of(Vocabularies.bits());
  private static final Room ROOM = new Room(SearchMemory.usual());
  private static final int ROWS = 100;

  /// Rows that no program without a choice explains.
  private static Problem problem(CostTable prior) {
    List<Example> rows =
        LongStream.range(0, ROWS)
            .mapToObj(row ->
                new Example(
                    List.of(new Value.Bits(row * 0x9E3779B97F4A7C15L)),
                    new Value.Bits(row % 3 == 0 ? row : ~row)))
            .toList();
    return Problem.of(
        new SearchTask(SIGNATURE, rows, List.of(), Optional.empty(), 1, 0), prior, ROOM);
  }

  private static Rule.Apply choice(Problem problem) {
    return problem.grammar().startCalls(Set.of("bv.ite")).getFirst();
  }

  /// Leaves with sets of rows.
  private static List<Cover> covers(Problem problem, int nonterminal, int count, Random random) {
    Rule.Leaf leaf =
        problem.grammar().rules().stream()
            .filter(Rule.Leaf.class::isInstance)
            .map(Rule.Leaf.class::cast)
            .filter(rule -> rule.nonterminal() == problem.grammar().start())
            .findFirst()
            .orElseThrow();
    Rule.Leaf made = new Rule.Leaf(nonterminal, leaf.symbol(), leaf.term(), 0);
    List<Cover> covers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long[] rows = new long[ROWS];
      for (int row = 0; row < ROWS; row++) {
        rows[row] = i == row % count || random.nextInt(4) == 0 ? 1 : 0;
      }
      RowMask mask =
          RowMask.yes(new Column(problem.rows().pool(), Type.BOOL, rows), problem.rows());
      covers.add(new Cover(mask, 1 + random.nextInt(60), new Entry(made, List.of(), 0, 0)));
    }
    covers.sort(Comparator.comparingInt(Cover::steps));
    return covers;
  }

  @Property(tries = 20)
  void spendsNoMoreThanItMay(@ForAll long seed) {
    Random random = new Random(seed);
    Meter meter =
        new Meter(new Budget(1_000_000, Duration.ofMinutes(5)), () -> false, System::nanoTime);
    Problem problem = problem(BuiltInGuide.handSet().prior(Domain.BITS));
    Rule.Apply choice = choice(problem);
    Covers terms = new Covers(ROWS, 100, meter);
    covers(problem, problem.grammar().start(), 8, random).forEach(terms::add);
    List<Cover> tests = covers(problem, choice.arguments().getFirst(), 400, random);

    new DecisionTrees(choice, 8, terms, tests, meter).cheapest(RowMask.all(ROWS), 500);

    assertThat(meter.spent()).isLessThanOrEqualTo(500);
    assertThat(meter.counts()).containsEntry(Counted.SPLITS, meter.spent());
  }

  @Test
  void aTreeCostsWhatItsPartsCostWhereTheyStand() {
    Problem problem = problem(table(new Random(7)));
    Rule.Apply choice = choice(problem);
    Entry term = covers(problem, problem.grammar().start(), 1, new Random(1)).getFirst().entry();
    DecisionTree leaf = new DecisionTree.Leaf(0, term);
    DecisionTree inner = new DecisionTree.Choice(choice, 0, term, leaf, leaf);
    Costs costs = problem.priorCosts();
    List<Integer> places = choice.contexts();
    int ofAChoice = places.stream().mapToInt(place -> costs.steps(place, term.symbol())).sum();

    DecisionTree tree = new DecisionTree.Choice(choice, 0, term, inner, leaf);

    assertThat(tree.steps(costs, Symbols.ROOT))
        .isEqualTo(
            costs.steps(Symbols.ROOT, choice.symbol())
                + costs.steps(places.get(0), term.symbol())
                + costs.steps(places.get(1), choice.symbol())
                + ofAChoice
                + costs.steps(places.get(2), term.symbol()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aFoundProgramHasThePriceOfItsSymbols(long seed) {
    CostTable table = table(new Random(seed));
    Problem problem = problem(table);
    List<Example> rows =
        LongStream.range(0, 20)
            .mapToObj(row ->
                new Example(
                    List.of(new Value.Bits(row)), new Value.Bits(row % 2 == 0 ? ~row : row + row)))
            .toList();
    SearchTask task = new SearchTask(SIGNATURE, rows, List.of(), Optional.empty(), 1, 0);
    Budget budget = new Budget(8_000, Duration.ofMinutes(1));

    List<Candidate> found =
        Search.run(task, new FixedGuide(table), budget, () -> false, System::nanoTime).candidates();

    assertThat(found)
        .isNotEmpty()
        .allSatisfy(candidate ->
            assertThat(candidate.bits())
                .isEqualTo(Costs.bits(steps(candidate.program(), Symbols.ROOT, problem))));
  }

  private static int steps(Term term, int context, Problem problem) {
    int own = problem.priorCosts().steps(context, SYMBOLS.symbol(term));
    if (!(term instanceof Term.Call call)) {
      return own + Costs.steps(problem.prices().bits(term));
    }
    int sum = own;
    for (int place = 0; place < call.arguments().size(); place++) {
      sum += steps(call.arguments().get(place), SYMBOLS.context(call.primitive(), place), problem);
    }
    return sum;
  }

  private static CostTable table(Random random) {
    float[][] bits = new float[SYMBOLS.contextCount()][SYMBOLS.count()];
    for (float[] row : bits) {
      for (int symbol = 0; symbol < row.length; symbol++) {
        row[symbol] = random.nextFloat(0.5f, 8);
      }
    }
    return CostTable.of(bits);
  }
}
