package io.ouroboros.orchestrator.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Identities as the project's script makes them.
public final class Identities {
  private static final Path SCRIPT = Path.of("..", "scripts", "make-certificates");
  private static final String LOOPBACK = "127.0.0.1";

  private Identities() {}

  /// One of a new authority, for this machine.
  ///
  /// @param folder for its files
  public static Identity of(Path folder) throws IOException, InterruptedException {
    return of(folder, List.of(LOOPBACK)).getFirst();
  }

  /// One for each host, all of one authority.
  ///
  /// @param folder for their files
  public static List<Identity> of(Path folder, List<String> hosts)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString(), folder.toString()));
    command.addAll(hosts);
    Process script = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (script.waitFor() != 0) {
      throw new IOException(output);
    }
    return hosts.stream()
        .map(host ->
            new Identity(
                folder.resolve(host + ".pem"),
                folder.resolve(host + ".key"),
                folder.resolve("authority.pem")))
        .toList();
  }
}
