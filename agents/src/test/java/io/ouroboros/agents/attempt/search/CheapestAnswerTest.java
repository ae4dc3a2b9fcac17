package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
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
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// The search's first answer against the cheapest of all programs, on small grammars that leave
/// nothing to deduction.
class CheapestAnswerTest {
  private static final int BOUND = 56;
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
    Random random = new Random(seed);
    CostTable table = table(random);
    FlatGrammar grammar =
        FlatGrammar.of(GRAMMAR, SYMBOLS, new LeafPrices(SIGNATURE, SYMBOLS, false));
    List<Priced> all =
        new Exhaustive(grammar, new Costs(table, grammar))
            .all(Symbols.ROOT, grammar.start(), BOUND);
    List<Value> outputs = outputs(all.get(random.nextInt(all.size())).term().get());
    int cheapest =
        all.stream()
            .filter(priced -> outputs(priced.term().get()).equals(outputs))
            .mapToInt(Priced::steps)
            .min()
            .orElseThrow();

    assertThat(bits(table, outputs)).isEqualTo(Costs.bits(cheapest));
  }

  private static double bits(CostTable table, List<Value> outputs) {
    List<Example> shown = new ArrayList<>();
    for (int row = 0; row < outputs.size(); row++) {
      shown.add(new Example(INPUTS.get(row), outputs.get(row)));
    }
    SearchTask task = new SearchTask(SIGNATURE, shown, List.of(), Optional.of(GRAMMAR), 1, 0);
    Budget budget = new Budget(200_000, Duration.ofMinutes(1));
    return Search.run(task, new Fixed(table), budget, () -> false, System::nanoTime)
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

  /// Every program of a grammar up to a cost, without any sharing.
  private record Exhaustive(FlatGrammar grammar, Costs costs) {
    List<Priced> all(int context, int nonterminal, int bound) {
      List<Priced> found = new ArrayList<>();
      for (Rule rule : grammar.rules()) {
        int own = costs.steps(context, rule.symbol());
        if (rule.nonterminal() == nonterminal && own <= bound) {
          switch (rule) {
            case Rule.Leaf leaf -> found.add(new Priced(own, leaf::term));
            case Rule.Apply apply -> fill(apply, List.of(), own, bound, found);
          }
        }
      }
      return found;
    }

    private void fill(
        Rule.Apply rule, List<Term> arguments, int steps, int bound, List<Priced> found) {
      int place = arguments.size();
      if (place == rule.arguments().size()) {
        found.add(new Priced(steps, () -> new Term.Call(rule.primitive(), arguments)));
        return;
      }
      for (Priced next :
          all(rule.contexts().get(place), rule.arguments().get(place), bound - steps)) {
        List<Term> longer = new ArrayList<>(arguments);
        longer.add(next.term().get());
        fill(rule, longer, steps + next.steps(), bound, found);
      }
    }
  }

  private record Fixed(CostTable prior) implements Guide {
    @Override
    public GenerationId generation() {
      return GenerationId.BARE;
    }

    @Override
    public CompletionStage<Optional<CostTable>> costs(List<Example> shown) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
  }
}
