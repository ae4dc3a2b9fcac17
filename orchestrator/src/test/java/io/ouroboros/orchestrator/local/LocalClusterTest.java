package io.ouroboros.orchestrator.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.journal.JournalDatabase;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalClusterTest {
  private static final String SET =
      """
      ouroboros {
        goals { evaluations = 4321, time = 7s }
        search.memory = 12MiB
        generations.disk = 345MiB
        learning = off
        network { device = cpu, size = cpu }
      }
      """;
  private static final String AWKWARD = "a \"quoted\" \\ pass${word}";

  @TempDir Path folder;

  @Test
  void everyNodeGetsWhatIsSet() throws Exception {
    Path set = Files.writeString(folder.resolve("set.conf"), SET);
    Settings settings = Settings.read(Optional.of(set));
    JournalDatabase journal =
        JournalDatabase.at("jdbc:postgresql://127.0.0.1/ouroboros", "somebody", AWKWARD)
            .orElseThrow();
    LocalCluster cluster =
        new LocalCluster(
            new DataDirectory(folder), settings, 3, new PrintWriter(new StringWriter()));

    Path written = folder.resolve("node.conf");
    SecretFile.write(written, cluster.conf(1, journal));
    Settings read = Settings.read(Optional.of(written));

    assertThat(read.network()).isEqualTo(settings.network());
    assertThat(read.searches().budget()).isEqualTo(settings.searches().budget());
    assertThat(read.searches().memory()).isEqualTo(settings.searches().memory());
    assertThat(read.generations()).isEqualTo(settings.generations());
    assertThat(read.learning()).isFalse();
    assertThat(read.journal()).contains(journal);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
        .isEqualTo("rw-------");
  }
}
