package io.ouroboros.orchestrator.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

/// What a node proves itself with: PEM files.
///
/// @param certificate of the node, which names its host and 127.0.0.1; followed by those that lead
///   to the authority
/// @param key of the certificate, in PKCS #8 without a password
/// @param authority the certificate of who signed those of all nodes
public record Identity(Path certificate, Path key, Path authority) {
  private static final String KEY = "-----BEGIN PRIVATE KEY-----";

  /// Checks that the files are what they should be.
  ///
  /// @throws IllegalArgumentException naming the file that is not
  public Identity {
    checkCertificate(certificate);
    checkKey(key);
    checkCertificate(authority);
  }

  private static void checkCertificate(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      if (CertificateFactory.getInstance("X.509").generateCertificates(bytes).isEmpty()) {
        throw new IllegalArgumentException("(%s) holds no certificate".formatted(file));
      }
    } catch (IOException | CertificateException wrong) {
      throw new IllegalArgumentException(
          "(%s) holds no certificate: %s".formatted(file, wrong.getMessage()), wrong);
    }
  }

  private static void checkKey(Path file) {
    try {
      if (!Files.readString(file).contains(KEY)) {
        throw new IllegalArgumentException(
            "(%s) holds no key in PKCS #8, which begins with %s".formatted(file, KEY));
      }
    } catch (IOException wrong) {
      throw new IllegalArgumentException(
          "(%s) cannot be read: %s".formatted(file, wrong.getMessage()), wrong);
    }
  }
}
