package io.ouroboros.learner.update;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Term;
import java.util.ArrayList;
import java.util.List;

/// One choice that makes a program: a symbol in a context of [Symbols].
public record Production(int context, int symbol) {
  /// What a program costs by a table, in bits.
  ///
  /// @throws IllegalArgumentException when the program uses a symbol that the language lacks
  public static double bits(Term program, Symbols symbols, CostTable costs) {
    return of(program, symbols).stream()
        .mapToDouble(choice -> costs.bits(choice.context(), choice.symbol()))
        .sum();
  }

  /// The choices that make a program, from the root down.
  ///
  /// @throws IllegalArgumentException when the program uses a symbol that the language lacks
  public static List<Production> of(Term program, Symbols symbols) {
    List<Production> productions = new ArrayList<>();
    collect(Symbols.ROOT, program, symbols, productions);
    return productions;
  }

  private static void collect(int context, Term term, Symbols symbols, List<Production> into) {
    into.add(new Production(context, symbols.symbol(term)));
    if (term instanceof Term.Call call) {
      for (int place = 0; place < call.arguments().size(); place++) {
        int inner = symbols.context(call.primitive(), place);
        collect(inner, call.arguments().get(place), symbols, into);
      }
    }
  }
}
