package io.ouroboros.agents.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/// A part of the language with a vocabulary of its own. A goal belongs to the domain whose
/// vocabulary has all the types of its signature.
public enum Domain {
  /// Texts, integers and truth values.
  TEXT("text"),
  /// Words of 64 bits and truth values.
  BITS("bits");

  private final String spelling;

  Domain(String spelling) {
    this.spelling = spelling;
  }

  /// The first domain that has all of these types; empty when none has.
  public static Optional<Domain> of(Collection<Type> types) {
    return Arrays.stream(values())
        .filter(domain -> domain.vocabulary().types().containsAll(types))
        .findFirst();
  }

  /// How task files spell this domain.
  public String spelling() {
    return spelling;
  }

  /// What programs of this domain are made of.
  public Vocabulary vocabulary() {
    return switch (this) {
      case TEXT -> Vocabularies.text();
      case BITS -> Vocabularies.bits();
    };
  }
}
