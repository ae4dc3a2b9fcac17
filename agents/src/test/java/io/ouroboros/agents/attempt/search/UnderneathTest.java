package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.GrammarSyntax;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Programs whose root changes joined pieces.
class UnderneathTest {
  private static final List<String> ROOTS =
      List.of("lower", "upper", "capitalize", "title", "trim", "squeeze", "drop.space");
  private static final List<String> MARKS = List.of("_", "-", " / ", "#");
  private static final List<List<String>> ROWS =
      List.of(
          List.of("Ada Lovelace", "LonDon", "X-7"),
          List.of("Kurt  Goedel", "BruEnn", "Z-8"),
          List.of("Alan Turing", "Maida Vale ", "Q-91"));

  private static SearchResult run(List<Example> shown) {
    Signature signature = new Signature(List.of(Type.TEXT, Type.TEXT, Type.TEXT), Type.TEXT);
    return Search.run(
        new SearchTask(signature, shown, List.of(), Optional.empty(), 4, 0),
        BuiltInGuide.handSet(),
        new Budget(12_000, Duration.ofMinutes(5)),
        () -> false,
        System::nanoTime);
  }

  private static List<Value> values(List<String> texts) {
    return texts.stream().<Value>map(Value.Text::new).toList();
  }

  @Test
  void findsTheChangeOfJoinedPieces() {
    List<Example> shown =
        Stream.of("london_ada_x-7_a", "bruenn_kurt_z-8_k", "maida vale _alan_q-91_a")
            .map(output -> (Value) new Value.Text(output))
            .map(output -> new Example(List.of(), output))
            .toList();
    List<Example> rows = new ArrayList<>();
    for (int row = 0; row < ROWS.size(); row++) {
      rows.add(new Example(values(ROWS.get(row)), shown.get(row).output()));
    }

    assertThat(run(rows).candidates())
        .extracting(candidate -> Syntax.print(candidate.program()))
        .anyMatch(program -> program.startsWith("(lower (str.++ x1 "));
  }

  @Test
  void offersWhatItFoundAgainWhenCostsChangeAndSpendsNothingOnIt() {
    Grammar grammar =
        GrammarSyntax.of(Vocabularies.text())
            .parse(
                """
                (nonterminal "S" string (leaf x0) (leaf x1) (apply str.++ "S" "S") (apply lower "S"))
                """);
    Example row = new Example(values(List.of("Ada", "BOB")), new Value.Text("adabob"));
    SearchTask task =
        new SearchTask(row.signature(), List.of(row), List.of(), Optional.of(grammar), 1, 0);
    Room room = new Room(SearchMemory.usual());
    Meter meter =
        new Meter(new Budget(1_000, Duration.ofMinutes(5)), () -> false, System::nanoTime);
    Problem problem = Problem.of(task, BuiltInGuide.handSet().prior(), room);
    ValueStore values = new ValueStore(problem.rows(), room);
    Underneath deduction = Underneath.of(problem, values, meter).getFirst();

    deduction.tryHarder();
    leaves(problem, values).forEach(deduction::add);
    List<Priced> first = deduction.news();
    long spent = meter.spent();
    deduction.reprice(problem.priorCosts());
    leaves(problem, values).forEach(deduction::add);

    assertThat(first)
        .extracting(found -> Syntax.print(found.term().get()))
        .containsExactly("(lower (str.++ x0 x1))");
    assertThat(deduction.news()).extracting(Priced::steps).isEqualTo(steps(first));
    assertThat(meter.spent()).isEqualTo(spent);
  }

  private static List<Integer> steps(List<Priced> programs) {
    return programs.stream().map(Priced::steps).toList();
  }

  private static List<Entry> leaves(Problem problem, ValueStore values) {
    List<Entry> entries = new ArrayList<>();
    for (Rule rule : problem.grammar().rules()) {
      if (rule instanceof Rule.Leaf leaf && leaf.term() instanceof Term.Input input) {
        int value = values.internAlways(problem.rows().input(input.index()));
        entries.add(new Entry(leaf, List.of(), value, 0));
      }
    }
    return entries;
  }

  @Property(tries = 20)
  void whatIsDeducedIsRightOnEveryShownRow(@ForAll long seed) {
    Random random = new Random(seed);
    String name = ROOTS.get(random.nextInt(ROOTS.size()));
    Primitive root =
        Vocabularies.text().primitives().stream()
            .filter(primitive -> primitive.name().equals(name))
            .findFirst()
            .orElseThrow();
    String mark = MARKS.get(random.nextInt(MARKS.size()));
    List<Example> shown =
        ROWS.stream()
            .map(row ->
                new Example(
                    values(row),
                    root.apply(
                        List.of(
                            new Value.Text(
                                row.get(1) + mark + row.get(0) + mark + row.get(2) + mark)))))
            .toList();

    SearchResult result = run(shown);

    assertThat(result.candidates()).isNotEmpty();
    for (Candidate candidate : result.candidates()) {
      Term program = candidate.program();
      assertThat(shown)
          .allSatisfy(
              row -> assertThat(Evaluator.evaluate(program, row.inputs())).isEqualTo(row.output()));
    }
  }
}
