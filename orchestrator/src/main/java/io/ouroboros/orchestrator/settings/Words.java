package io.ouroboros.orchestrator.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The words by which settings name the constants of an enumeration.
public final class Words {
  private Words() {}

  /// The constant that a word names.
  ///
  /// @throws IllegalArgumentException when none does
  static <E extends Enum<E>> E parse(Class<E> all, String word) {
    return Arrays.stream(all.getEnumConstants())
        .filter(constant -> of(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("(%s) must be one of %s".formatted(word, of(all))));
  }

  /// All words, for people.
  static <E extends Enum<E>> String of(Class<E> all) {
    return Arrays.stream(all.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
  }

  /// The word of a constant.
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
