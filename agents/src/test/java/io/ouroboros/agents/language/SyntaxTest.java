package io.ouroboros.agents.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SyntaxTest {
  private final Syntax syntax = Syntax.of(Vocabularies.whole());

  @Property(tries = 500)
  void parsingWhatWasPrintedGivesTheSameTerm(@ForAll long seed, @ForAll Type type) {
    Term term = new RandomTerms(new Random(seed)).term(type, 4);

    assertThat(syntax.parse(Syntax.print(term))).isEqualTo(term);
  }

  @Property(tries = 200)
  void parsingAPrintedGrammarGivesTheSameGrammar(@ForAll long seed) {
    RandomTerms random = new RandomTerms(new Random(seed));
    Grammar grammar =
        new Grammar(
            List.of(
                new Grammar.Nonterminal(
                    "a \"b\"",
                    Type.TEXT,
                    List.of(
                        new Grammar.Production.Leaf(random.term(Type.TEXT, 0)),
                        new Grammar.Production.Alias("n)"),
                        new Grammar.Production.Apply(
                            random.primitive(Type.TEXT), List.of("n)", "a \"b\"")))),
                new Grammar.Nonterminal("n)", Type.INT, List.of())));

    assertThat(GrammarSyntax.of(Vocabularies.whole()).parse(GrammarSyntax.print(grammar)))
        .isEqualTo(grammar);
  }

  @Test
  void aQuoteIsWrittenTwiceAndOtherCharactersByNumber() {
    assertThat(Syntax.print(new Value.Text("a\"b\n\\é")))
        .isEqualTo("\"a\"\"b\\u{a}\\u{5c}\\u{e9}\"");
  }

  @Property
  void everyCharacterOfATextIsPrintedSoThatItIsReadAgain(
      @ForAll @IntRange(min = Character.MAX_SURROGATE + 1, max = Character.MAX_CODE_POINT) int c) {
    Term constant = new Term.Constant(new Value.Text("a" + Character.toString(c)));

    assertThat(syntax.parse(Syntax.print(constant))).isEqualTo(constant);
  }

  @Test
  void anEscapeOfSixDigitsIsNone() {
    assertThat(syntax.parse("\"\\u{100000}\""))
        .isEqualTo(new Term.Constant(new Value.Text("\\u{100000}")));
  }

  @Test
  void readsBothFormsOfAnEscape() {
    assertThat(syntax.parse("\"\\u{1F600}\\u0041\\x\""))
        .isEqualTo(new Term.Constant(new Value.Text("\uD83D\uDE00A\\x")));
  }

  @Test
  void namesTheLineOfAProblem() {
    assertThatThrownBy(() -> syntax.parse("(upper\n  (nonsense x0))"))
        .isInstanceOfSatisfying(
            SyntaxException.class, problem -> assertThat(problem.line()).isEqualTo(2))
        .hasMessageContaining("(nonsense)");
  }

  @Test
  void refusesArgumentsOfTheWrongType() {
    assertThatThrownBy(() -> syntax.parse("(upper 1)"))
        .isInstanceOf(SyntaxException.class)
        .hasMessageContaining("upper");
  }

  @Test
  void refusesNestingThatCouldOverflowTheStack() {
    assertThatThrownBy(() -> syntax.parse("(".repeat(100_000)))
        .isInstanceOf(SyntaxException.class)
        .hasMessageContaining("nested deeper");
  }
}
