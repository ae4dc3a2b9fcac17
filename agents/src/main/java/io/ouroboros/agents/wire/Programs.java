package io.ouroboros.agents.wire;

import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.GrammarSyntax;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Vocabularies;

/// Programs and grammars as they travel: text over the whole vocabulary.
public final class Programs {
  private static final Syntax TERMS = Syntax.of(Vocabularies.whole());
  private static final GrammarSyntax GRAMMARS = GrammarSyntax.of(Vocabularies.whole());

  private Programs() {}

  /// A program as text.
  public static String print(Term program) {
    return Syntax.print(program);
  }

  /// The program that a text spells.
  ///
  /// @throws io.ouroboros.agents.language.SyntaxException when it spells none
  public static Term parse(String text) {
    return TERMS.parse(text);
  }

  static String print(Grammar grammar) {
    return GrammarSyntax.print(grammar);
  }

  static Grammar parseGrammar(String text) {
    return GRAMMARS.parse(text);
  }
}
