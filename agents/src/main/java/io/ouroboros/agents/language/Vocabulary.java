package io.ouroboros.agents.language;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The primitives and the fixed constants that programs of a domain are made of.
public final class Vocabulary {
  private final List<Primitive> primitives;
  private final List<Term.Constant> constants;
  private final Set<Type> types = EnumSet.noneOf(Type.class);

  /// @param constants constants common enough to have a cost of their own (small integers,
  ///   separators); any other constant that a search mines from the rows is costed by its class
  public Vocabulary(List<Primitive> primitives, List<Term.Constant> constants) {
    this.primitives = List.copyOf(primitives);
    this.constants = List.copyOf(constants);
    for (Primitive primitive : primitives) {
      types.addAll(primitive.parameters());
      types.add(primitive.result());
    }
  }

  /// The primitives, in a fixed order.
  public List<Primitive> primitives() {
    return primitives;
  }

  /// The fixed constants.
  public List<Term.Constant> constants() {
    return constants;
  }

  /// The types of all terms over this vocabulary, in the order of [Type].
  public Set<Type> types() {
    return Collections.unmodifiableSet(types);
  }
}
