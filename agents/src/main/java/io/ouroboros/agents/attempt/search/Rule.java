package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Term;
import java.util.List;
import java.util.stream.IntStream;

/// A production of a flat grammar. Nonterminals are numbers; nothing stands for another
/// nonterminal.
sealed interface Rule {
  /// The nonterminal that it makes terms of.
  int nonterminal();

  /// The symbol at the root of those terms.
  int symbol();

  /// A constant or an input.
  ///
  /// @param extraBits what it costs beyond its symbol, not negative
  record Leaf(int nonterminal, int symbol, Term term, double extraBits) implements Rule {}

  /// A call.
  ///
  /// @param arguments a nonterminal for each place
  /// @param contexts the context of each place
  record Apply(
      int nonterminal,
      int symbol,
      Primitive primitive,
      List<Integer> arguments,
      List<Integer> contexts)
      implements Rule {
    public Apply {
      arguments = List.copyOf(arguments);
      contexts = List.copyOf(contexts);
    }

    /// The call of a primitive.
    ///
    /// @param arguments a nonterminal for each place
    static Apply of(
        int nonterminal, Primitive primitive, List<Integer> arguments, Symbols symbols) {
      return new Apply(
          nonterminal,
          symbols.symbol(primitive),
          primitive,
          arguments,
          IntStream.range(0, arguments.size())
              .mapToObj(place -> symbols.context(primitive, place))
              .toList());
    }
  }
}
