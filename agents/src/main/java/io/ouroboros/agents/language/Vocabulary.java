package io.ouroboros.agents.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The primitives and the fixed constants that programs of a domain are made of.
///
/// @param constants constants common enough to have a cost of their own (small integers,
///   separators); any other constant that a search mines from the rows is costed by its class
public record Vocabulary(List<Primitive> primitives, List<Term.Constant> constants) {
  public Vocabulary {
    primitives = List.copyOf(primitives);
    constants = List.copyOf(constants);
  }

  /// The types of all terms over this vocabulary, in the order of [Type].
  public Set<Type> types() {
    Set<Type> types = EnumSet.noneOf(Type.class);
    for (Primitive primitive : primitives) {
      types.addAll(primitive.parameters());
      types.add(primitive.result());
    }
    return types;
  }
}
