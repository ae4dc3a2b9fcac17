package io.ouroboros.learner.gate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256.
///
/// @param hex 64 lower-case hexadecimal digits
public record Digest(String hex) {
  /// What the first entry of a ledger has as its predecessor.
  public static final Digest ZERO = new Digest("0".repeat(64));

  /// @throws IllegalArgumentException when it is no SHA-256
  public Digest {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("The digest (%s) must be a SHA-256.".formatted(hex));
    }
  }

  /// The digest of these bytes.
  static Digest of(byte[] bytes) {
    try {
      return new Digest(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }

  /// From its 32 bytes.
  static Digest fromBytes(byte[] bytes) {
    return new Digest(HexFormat.of().formatHex(bytes));
  }

  /// Its 32 bytes.
  byte[] toBytes() {
    return HexFormat.of().parseHex(hex);
  }
}
