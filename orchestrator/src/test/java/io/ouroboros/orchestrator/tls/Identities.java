package io.ouroboros.orchestrator.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Identities as the project's script makes them.
public final class Identities {
  private static final Path SCRIPT = Path.of("..", "scripts", "make-certificates");
  private static final String HOST = "127.0.0.1";

  private Identities() {}

  /// One of a new authority.
  ///
  /// @param folder for its files
  public static Identity of(Path folder) throws IOException, InterruptedException {
    Process script =
        new ProcessBuilder(SCRIPT.toString(), folder.toString(), HOST)
            .redirectErrorStream(true)
            .start();
    String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (script.waitFor() != 0) {
      throw new IOException(output);
    }
    return new Identity(
        folder.resolve(HOST + ".pem"),
        folder.resolve(HOST + ".key"),
        folder.resolve("authority.pem"));
  }
}
