package io.ouroboros.agents.language;

import java.util.Optional;
import java.util.regex.Pattern;

/// Words of 64 bits as SMT-LIB writes them: `#x` and 16 hexadecimal digits, or `#b` and 64 binary
/// ones; and as task files do: `0x` and up to 16 hexadecimal digits.
public final class BitsLiteral {
  private static final Pattern HEXADECIMAL = Pattern.compile("#x[0-9A-Fa-f]{16}");
  private static final Pattern BINARY = Pattern.compile("#b[01]{64}");
  private static final Pattern PLAIN = Pattern.compile("0x[0-9A-Fa-f]{1,16}");

  private BitsLiteral() {}

  /// A word as `#x` and 16 digits in lower case.
  public static String print(long word) {
    return "#x%016x".formatted(word);
  }

  /// The word that an SMT-LIB literal spells; empty when it spells none of 64 bits.
  public static Optional<Long> parse(String literal) {
    if (HEXADECIMAL.matcher(literal).matches()) {
      return Optional.of(Long.parseUnsignedLong(literal.substring(2), 16));
    }
    return BINARY.matcher(literal).matches()
        ? Optional.of(Long.parseUnsignedLong(literal.substring(2), 2))
        : Optional.empty();
  }

  /// A word as `0x` and 16 digits in lower case.
  public static String printPlain(long word) {
    return "0x%016x".formatted(word);
  }

  /// The word that a task file spells; empty when it spells none.
  public static Optional<Long> parsePlain(String literal) {
    return PLAIN.matcher(literal).matches()
        ? Optional.of(Long.parseUnsignedLong(literal.substring(2), 16))
        : Optional.empty();
  }
}
