package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Vocabularies;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void aSearchMakesNoTextOfConstantsAlone() {
    SearchTask dotted = TextSearch.task(24, "ab", "ab............", "c", "c............");

    assertThat(made(dotted, new FixedGuide(CostTable.uniform(Symbols.of(Vocabularies.text())))))
        .isEmpty();
  }

  @Test
  void aNumberIsWrittenAsATextOnlyWithoutAdvice() {
    SearchTask begun =
        TextSearch.task(
            24, "217 for 32", "32", "240 for 5", "5", "144 for 25", "144", "570 for 9", "570");

    CostTable handSet = BuiltInGuide.handSet().prior();

    assertThat(made(begun, new FixedGuide(handSet))).contains("(str.from_int 2)");
    assertThat(made(begun, new FixedGuide(handSet, Optional.of(handSet)))).isEmpty();
  }

  /// The texts that the best programs make of constants alone.
  private static List<String> made(SearchTask task, Guide guide) {
    return TextSearch.run(task, guide, 20_000).candidates().stream()
        .flatMap(candidate -> texts(candidate.program()))
        .distinct()
        .toList();
  }

  private static Stream<String> texts(Term term) {
    return switch (term) {
      case Term.Call call
          when call.type() == Type.TEXT
              && call.arguments().stream().allMatch(Term.Constant.class::isInstance) ->
          Stream.of(Syntax.print(call));
      case Term.Call call -> call.arguments().stream().flatMap(FoldingTest::texts);
      case Term.Constant _, Term.Input _ -> Stream.empty();
    };
  }
}
