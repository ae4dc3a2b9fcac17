package io.ouroboros.agents.language;

import java.util.List;

/// The primitives and the fixed constants that programs of a domain are made of.
///
/// @param constants constants common enough to have a cost of their own (small integers,
///   separators); any other constant that a search mines from the rows is costed by its class
public record Vocabulary(List<Primitive> primitives, List<Term.Constant> constants) {
  public Vocabulary {
    primitives = List.copyOf(primitives);
    constants = List.copyOf(constants);
  }
}
