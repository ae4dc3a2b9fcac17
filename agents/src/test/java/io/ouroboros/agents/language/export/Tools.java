package io.ouroboros.agents.language.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Runs installed command-line tools.
final class Tools {
  private Tools() {}

  /// Whether a command exists and ends well.
  static boolean answers(String... command) {
    try {
      run(command);
      return true;
    } catch (IOException absent) {
      return false;
    }
  }

  /// The output of a command that ends well.
  ///
  /// @throws IOException when it does not start or does not end well
  static String run(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(String.join(" ", command) + ":\n" + output);
    }
    return output;
  }
}
