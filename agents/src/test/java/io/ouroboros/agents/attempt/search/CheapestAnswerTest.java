package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.GrammarSyntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// The search's first answer against the cheapest of all programs, under random costs, on small
/// grammars that leave nothing to deduction.
class CheapestAnswerTest {
  /// Programs are listed up to the first cost at which there are so many.
  private static final int ENOUGH = 120;

  private static final int DEAREST = 96;
  private static final Symbols SYMBOLS = Symbols.of(Vocabularies.text());
  private static final Signature SIGNATURE = new Signature(List.of(Type.TEXT), Type.TEXT);
  private static final Grammar GRAMMAR =
      GrammarSyntax.of(Vocabularies.text())
          .parse(
              """
              (nonterminal "S" string (alias "T"))
              (nonterminal "T" string (leaf x0) (leaf "b") (apply reverse "T")
                (apply prefix "T" "I") (apply str.replace "T" "T" "T"))
              (nonterminal "I" int (leaf 1) (leaf 2) (apply str.len "T"))
              """);
  private static final List<List<Value>> INPUTS =
      Stream.of("abcab", "bca").map(text -> List.<Value>of(new Value.Text(text))).toList();

  @Property(tries = 60)
  void theFirstAnswerCostsWhatTheCheapestProgramCosts(@ForAll long seed) {
    assertCheapest(GRAMMAR, new Random(seed));
  }

  @Property(tries = 300)
  void theFirstAnswerIsTheCheapestInAnyGrammar(@ForAll long seed) {
    Random random = new Random(seed);
    assertCheapest(new RandomGrammars(random).next(), random);
  }

  private static void assertCheapest(Grammar grammar, Random random) {
    CostTable table = table(random);
    LeafPrices free = new LeafPrices(SIGNATURE, SYMBOLS, false);
    Costs costs = new Costs(table, FlatGrammar.of(grammar, SYMBOLS, free));
    Map<Term, Integer> all = programs(grammar, costs);
    List<Term> terms = List.copyOf(all.keySet());
    List<Value> outputs = outputs(terms.get(random.nextInt(terms.size())));
    int cheapest =
        all.entrySet().stream()
            .filter(program -> outputs(program.getKey()).equals(outputs))
            .mapToInt(Map.Entry::getValue)
            .min()
            .orElseThrow();

    assertThat(bits(grammar, table, outputs)).isEqualTo(Costs.bits(cheapest));
  }

  private static Map<Term, Integer> programs(Grammar grammar, Costs costs) {
    AllPrograms programs = new AllPrograms(grammar, SYMBOLS, costs);
    int most = 16;
    while (programs.upTo(most).isEmpty()
        || (most < DEAREST && programs.upTo(most).size() < ENOUGH)) {
      most += 4;
    }
    return programs.upTo(most);
  }

  private static double bits(Grammar grammar, CostTable table, List<Value> outputs) {
    List<Example> shown = new ArrayList<>();
    for (int row = 0; row < outputs.size(); row++) {
      shown.add(new Example(INPUTS.get(row), outputs.get(row)));
    }
    SearchTask task = new SearchTask(SIGNATURE, shown, List.of(), Optional.of(grammar), 1, 0);
    Budget budget = new Budget(200_000, Duration.ofMinutes(1));
    return Search.run(task, new FixedGuide(table), budget, () -> false, System::nanoTime)
        .candidates()
        .getFirst()
        .bits();
  }

  private static List<Value> outputs(Term term) {
    return INPUTS.stream().map(row -> Evaluator.evaluate(term, row)).toList();
  }

  private static CostTable table(Random random) {
    float[][] bits = new float[SYMBOLS.contextCount()][SYMBOLS.count()];
    for (float[] row : bits) {
      for (int symbol = 0; symbol < row.length; symbol++) {
        row[symbol] = random.nextFloat(0.5f, 5);
      }
    }
    return CostTable.of(bits);
  }
}
