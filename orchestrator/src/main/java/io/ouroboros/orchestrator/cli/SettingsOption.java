package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.orchestrator.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--conf`: the settings a command runs with.
final class SettingsOption {
  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Settings; cluster-conf/local.conf shows all of them.")
  private @Nullable Path file;

  Settings settings() throws BadInput {
    return Settings.read(Optional.ofNullable(file));
  }
}
