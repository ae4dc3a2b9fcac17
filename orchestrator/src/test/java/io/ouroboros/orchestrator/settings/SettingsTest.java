package io.ouroboros.orchestrator.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ouroboros.agents.attempt.search.SearchMemory;
import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir private Path directory;

  @Test
  void aNodeThatNobodyConfiguredListensOnTheUsualPortsAndLearns() {
    Settings settings = Settings.standard();

    assertThat(settings.ports()).isEqualTo(new Settings.Ports(7431, 7432));
    assertThat(settings.goalBudget()).isEqualTo(new Budget(300_000, Duration.ofSeconds(30)));
    assertThat(settings.workers()).isPositive();
    assertThat(settings.learning()).isTrue();
  }

  @Test
  void everyKeyIsRead() throws Exception {
    Settings settings =
        read(
            """
            ouroboros {
              ports { grpc = 1, http = 2 }
              workers = 3
              search { memory = 6 MiB }
              goals { evaluations = 4, time = 5s }
              learning = off
            }
            """);

    assertThat(settings)
        .isEqualTo(
            new Settings(
                new Settings.Ports(1, 2),
                3,
                new SearchMemory(6 << 20),
                new Budget(4, Duration.ofSeconds(5)),
                false));
  }

  @Test
  void allProblemsAreNamedAtOnceWithTheirLines() {
    assertThatThrownBy(() ->
            read(
                """
                ouroboros.ports.grpc = 70000
                ouroboros.workers = many
                ouroboros.goals.time = -1s
                ouroboros.colour = blue
                """))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("4 problems")
        .hasMessageContaining("line 1: ouroboros.ports.grpc (70000) must be between 0 and 65535")
        .hasMessageContaining("line 2")
        .hasMessageContaining("line 3: ouroboros.goals.time (PT-1S) must be positive")
        .hasMessageContaining("line 4: there is no setting (ouroboros.colour)");
  }

  @Test
  void aFileThatIsNoHoconIsRefusedWithTheLine() {
    assertThatThrownBy(() -> read("ouroboros {\n  workers = = 3\n"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("node.conf:2:");
  }

  @Test
  void aMissingFileIsRefusedByName() {
    assertThatThrownBy(() -> Settings.read(Optional.of(directory.resolve("none.conf"))))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("none.conf");
  }

  @Test
  void theSettingsThatAreShippedAreTheDefaults() throws BadInput {
    assertThat(Settings.read(Optional.of(Path.of("../cluster-conf/local.conf"))))
        .isEqualTo(Settings.standard());
  }

  private Settings read(String text) throws IOException, BadInput {
    return Settings.read(Optional.of(Files.writeString(directory.resolve("node.conf"), text)));
  }
}
