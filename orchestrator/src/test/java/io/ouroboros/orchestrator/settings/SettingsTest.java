package io.ouroboros.orchestrator.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ouroboros.agents.attempt.search.SearchMemory;
import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.learner.model.DeviceChoice;
import io.ouroboros.learner.model.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir private Path directory;

  @Test
  void aNodeThatNobodyConfiguredListensOnTheUsualPortsAndLearns() {
    Settings settings = Settings.standard();

    assertThat(settings.ports()).isEqualTo(new Settings.Ports("127.0.0.1", 7431, 7432));
    assertThat(settings.searches().budget()).isEqualTo(new Budget(300_000, Duration.ofSeconds(30)));
    assertThat(settings.workers()).isPositive();
    assertThat(settings.learning()).isTrue();
  }

  @Test
  void aNodeSearchesOnEveryProcessorButOneThatItsLearnerWants() {
    Settings learns = Settings.standard();
    int processors = Runtime.getRuntime().availableProcessors();

    assertThat(learns.workers()).isEqualTo(Math.max(1, processors - 1));
    assertThat(learns.withLearning(false).workers()).isEqualTo(processors);
  }

  @Test
  void everyKeyIsRead() throws Exception {
    Settings settings =
        read(
            """
            ouroboros {
              ports { host = "::1", grpc = 1, http = 2 }
              cluster { roles = [api, worker], host = b, port = 3, seeds = ["a:1", "b:3"] }
              journal { url = "jdbc:postgresql://c/d", user = e, password = f }
              workers = 3
              search { memory = 6 MiB }
              generations { disk = 7 KiB }
              goals { evaluations = 4, time = 5s }
              learning = off
              network { device = cuda, size = gpu }
            }
            """);

    assertThat(settings)
        .isEqualTo(
            new Settings(
                new Settings.Ports("::1", 1, 2),
                new Membership(
                    Set.of(Membership.Role.API, Membership.Role.WORKER),
                    "b",
                    3,
                    List.of("a:1", "b:3"),
                    Optional.empty()),
                JournalDatabase.at("jdbc:postgresql://c/d", "e", "f"),
                new Settings.Searches(
                    3, new SearchMemory(6 << 20), new Budget(4, Duration.ofSeconds(5))),
                7 << 10,
                false,
                new Settings.Network(DeviceChoice.CUDA, Size.GPU)));
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
                ouroboros.cluster.roles = [worker, king]
                ouroboros.cluster.seeds = ["nowhere", "a:1"]
                ouroboros.journal.url = "jdbc:oracle:thin"
                ouroboros.tls.key = /nowhere.pem
                ouroboros.network.device = gpu
                """))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("10 problems")
        .hasMessageContaining("line 1: ouroboros.ports.grpc (70000) must be between 0 and 65535")
        .hasMessageContaining("line 2")
        .hasMessageContaining("line 3: ouroboros.goals.time (PT-1S) must be positive")
        .hasMessageContaining("line 4: there is no setting (ouroboros.colour)")
        .hasMessageContaining(
            "line 5: ouroboros.cluster.roles (king) must be one of api, worker, learner")
        .hasMessageContaining("line 6: ouroboros.cluster.seeds (nowhere) must be like")
        .hasMessageContaining("line 6: ouroboros.cluster.seeds needs ouroboros.journal.url")
        .hasMessageContaining("ouroboros.tls needs all of certificate, key and authority")
        .hasMessageContaining("line 7: ouroboros.journal.url (jdbc:oracle:thin) must begin")
        .hasMessageContaining(
            "line 9: ouroboros.network.device (gpu) must be one of auto, cpu, cuda");
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

  @Test
  void theSettingsOfAClustersNodeAreSound() throws BadInput {
    Settings settings = Settings.read(Optional.of(Path.of("../cluster-conf/cluster.conf")));

    assertThat(settings.membership().isShared()).isTrue();
    assertThat(settings.journal()).isPresent();
  }

  @Test
  void theSettingsOfALearnerAreThoseOfItsCluster() throws BadInput {
    Settings settings = Settings.read(Optional.of(Path.of("../cluster-conf/learner.conf")));

    assertThat(settings.membership().roles()).containsExactly(Membership.Role.LEARNER);
    assertThat(settings.membership().isShared()).isTrue();
  }

  @Test
  void aContainerWithoutAnEnvironmentIsANodeOfItsOwn() throws BadInput {
    Settings settings = Settings.read(Optional.of(Path.of("../cluster-conf/container.conf")));

    assertThat(settings.membership().isShared()).isFalse();
    assertThat(settings.ports().host()).isEqualTo("0.0.0.0");
  }

  private Settings read(String text) throws IOException, BadInput {
    return Settings.read(Optional.of(Files.writeString(directory.resolve("node.conf"), text)));
  }
}
