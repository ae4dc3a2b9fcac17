package io.ouroboros.agents.language;

import java.util.Map;
import java.util.Optional;

/// Which end of a text an operator keeps. A head of a tail is a span: what lies between two
/// positions, each of which may be found in a way of its own [1].
/* [1] S. Gulwani, Automating String Processing in Spreadsheets Using Input-Output Examples, POPL
 * 2011: substrings between two position expressions; here each position is an operator that cuts
 * there, so that no type of positions is needed. */
public enum Cut {
  /// The result is a beginning of the argument.
  HEAD,
  /// The result is an end of the argument.
  TAIL;

  private static final Map<String, Cut> OF_VERBS =
      Map.of(
          "until", HEAD,
          "through", HEAD,
          "before", HEAD,
          "prefix", HEAD,
          "from", TAIL,
          "behind", TAIL,
          "after", TAIL,
          "suffix", TAIL);

  /// Which end of its first argument a primitive keeps; empty when it does something else.
  public static Optional<Cut> of(Primitive primitive) {
    return Optional.ofNullable(OF_VERBS.get(primitive.name().replaceFirst("\\..*", "")));
  }
}
