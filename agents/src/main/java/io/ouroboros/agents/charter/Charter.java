package io.ouroboros.agents.charter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The immutable limits of a system. People set them before it starts; nothing that learns can
/// write them.
///
/// @param evaluationsPerGoal the largest budget that a goal may ask for, at least 1
/// @param promotionsPerHour how many generations may become current within an hour, not negative
public record Charter(long evaluationsPerGoal, int promotionsPerHour) {
  /// @throws IllegalArgumentException when a limit is out of its range
  public Charter {
    if (evaluationsPerGoal < 1) {
      throw new IllegalArgumentException(
          "The charter's evaluations per goal (%d) must be at least 1."
              .formatted(evaluationsPerGoal));
    }
    if (promotionsPerHour < 0) {
      throw new IllegalArgumentException(
          "The charter's promotions per hour (%d) must not be negative."
              .formatted(promotionsPerHour));
    }
  }

  /// The charter of a system whose people wrote none.
  public static Charter usual() {
    return new Charter(100_000_000, 60);
  }

  /// The SHA-256 of the limits in lower-case hexadecimal: two systems with equal hashes obey the
  /// same charter.
  public String hash() {
    String text =
        "evaluations-per-goal=%d\npromotions-per-hour=%d\n"
            .formatted(evaluationsPerGoal, promotionsPerHour);
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must have SHA-256.", e);
    }
  }
}
