package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.language.Evaluator;
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
