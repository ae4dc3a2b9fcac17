package io.ouroboros.agents.language;

import java.util.List;

/// A regular tree grammar over terms: which programs may be answers.
///
/// @param nonterminals at least one; the first one is the start
public record Grammar(List<Nonterminal> nonterminals) {
  public Grammar {
    nonterminals = List.copyOf(nonterminals);
  }

  /// A named set of terms of one type.
  public record Nonterminal(String name, Type type, List<Production> productions) {
    public Nonterminal {
      productions = List.copyOf(productions);
    }
  }

  /// One way to make a term of a nonterminal.
  public sealed interface Production {
    /// A constant or an input.
    record Leaf(Term term) implements Production {}

    /// Whatever the named nonterminal makes.
    record Alias(String nonterminal) implements Production {}

    /// A call whose arguments come from the named nonterminals, in order.
    record Apply(Primitive primitive, List<String> arguments) implements Production {
      public Apply {
        arguments = List.copyOf(arguments);
      }
    }
  }
}
