package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Grammar.Production;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Random small grammars over one text input, which leave nothing to deduction: some nonterminals
/// are alike, some stand for others, some productions are there twice.
final class RandomGrammars {
  private static final Set<String> NAMES =
      Set.of(
          "reverse",
          "upper",
          "str.at",
          "str.replace",
          "str.from_int",
          "str.len",
          "+",
          "-",
          "word",
          "str.indexof");
  private static final List<Primitive> PRIMITIVES =
      Vocabularies.text().primitives().stream()
          .filter(primitive -> NAMES.contains(primitive.name()))
          .toList();
  private static final List<Value> TEXTS =
      List.of(new Value.Text("b"), new Value.Text("-"), new Value.Text("ca"));
  private static final List<Value> INTEGERS =
      List.of(new Value.Int(0), new Value.Int(1), new Value.Int(2));

  private final Random random;

  RandomGrammars(Random random) {
    this.random = random;
  }

  /// A grammar of texts.
  Grammar next() {
    List<Type> types = new ArrayList<>(List.of(Type.TEXT, Type.INT));
    for (int more = random.nextInt(4); more > 0; more--) {
      types.add(random.nextBoolean() ? Type.TEXT : Type.INT);
    }
    List<Grammar.Nonterminal> nonterminals = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      nonterminals.add(
          new Grammar.Nonterminal("N" + i, types.get(i), productions(types.get(i), types)));
    }
    return new Grammar(nonterminals);
  }

  private List<Production> productions(Type type, List<Type> types) {
    List<Production> productions = new ArrayList<>();
    productions.add(new Production.Leaf(leaf(type)));
    for (int more = random.nextInt(2, 5); more > 0; more--) {
      productions.add(
          switch (random.nextInt(5)) {
            case 0 -> new Production.Leaf(leaf(type));
            case 1 -> new Production.Alias(name(type, types));
            default -> call(type, types);
          });
    }
    return productions;
  }

  private Term leaf(Type type) {
    List<Value> constants = type == Type.TEXT ? TEXTS : INTEGERS;
    return type == Type.TEXT && random.nextBoolean()
        ? new Term.Input(0, type)
        : new Term.Constant(pick(constants));
  }

  private Production call(Type type, List<Type> types) {
    Primitive primitive =
        pick(PRIMITIVES.stream().filter(candidate -> candidate.result() == type).toList());
    return new Production.Apply(
        primitive, primitive.parameters().stream().map(place -> name(place, types)).toList());
  }

  private String name(Type type, List<Type> types) {
    List<String> fitting = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i) == type) {
        fitting.add("N" + i);
      }
    }
    return pick(fitting);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
