package io.ouroboros.agents.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.language.GrammarSyntax;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Vocabularies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarCheckTest {
  private static final Signature TEXTS = new Signature(List.of(Type.TEXT, Type.INT), Type.TEXT);

  private static String problem(String grammar) {
    return GrammarCheck.problem(GrammarSyntax.of(Vocabularies.whole()).parse(grammar), TEXTS)
        .orElse("none");
  }

  @Test
  void acceptsWhatFitsTogether() {
    assertThat(
            problem(
                """
                (nonterminal "S" string (leaf x0) (leaf " ") (apply str.++ "S" "T"))
                (nonterminal "T" string (alias "S") (apply str.from_int "N"))
                (nonterminal "N" int (leaf x1:int) (apply str.len "S"))
                """))
        .isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          (nonterminal "S" int (leaf 1))                              | start (S) is of type int where string
          (nonterminal "S" string) (nonterminal "S" int)              | nonterminal (S) twice
          (nonterminal "S" string) (nonterminal "W" bits)             | of type bits, which does not belong
          (nonterminal "S" string (apply lower "S")) (nonterminal "B" bool (apply bvult "B" "B")) \
            | primitive (bvult) does not belong to the domain text
          (nonterminal "S" string (leaf 1))                           | term (1) is of type int where string
          (nonterminal "S" string (leaf x1))                          | term (x1) is of type string where int
          (nonterminal "S" string (leaf x2))                          | term (x2) is no input
          (nonterminal "S" string (alias "T"))                        | no nonterminal (T)
          (nonterminal "S" string (apply str.++ "S"))                 | takes 2 arguments, not 1
          (nonterminal "S" string (apply str.len "S"))                | primitive (str.len) is of type int
          (nonterminal "S" string (apply str.from_int "S"))           | nonterminal (S) is of type string where int
          """)
  void namesWhatDoesNotFit(String grammar, String problem) {
    assertThat(problem(grammar)).contains(problem);
  }

  @Test
  void refusesAGrammarWithoutNonterminals() {
    assertThat(problem("")).isEqualTo("The grammar has no nonterminal.");
  }
}
