package io.ouroboros.orchestrator.cli;

import io.ouroboros.orchestrator.settings.DataDirectory;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--data`: which data directory a command works on.
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The data directory; $XDG_DATA_HOME/ouroboros or ~/.local/share/ouroboros by default.")
  private @Nullable Path directory;

  DataDirectory directory() {
    return directory != null
        ? new DataDirectory(directory)
        : DataDirectory.standard(System.getenv(), Path.of(System.getProperty("user.home")));
  }
}
