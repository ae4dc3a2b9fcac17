package io.ouroboros.orchestrator.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ouroboros.agents.goal.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {
  @TempDir private Path temporary;

  @Test
  void oneNodeAtATimeHoldsADirectory() throws Exception {
    DataDirectory directory = new DataDirectory(temporary.resolve("data"));

    try (DirectoryLock held = DirectoryLock.tryHold(directory).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(DirectoryLock.tryHold(directory)).isEmpty();
    }
    DirectoryLock again = DirectoryLock.tryHold(directory).orElseThrow();
    again.close();
  }

  @Test
  void theAddressOfADeadNodeIsForgotten() throws Exception {
    DataDirectory directory = new DataDirectory(temporary);
    new NodeAddress(1, "localhost", 2, 3, "").write(directory);
    assertThat(NodeAddress.read(directory)).contains(new NodeAddress(1, "localhost", 2, 3, ""));

    try (DirectoryLock held = DirectoryLock.tryHold(directory).orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(NodeAddress.read(directory)).isEmpty();
    }
  }

  @Test
  void aDirectoryThatCannotBeMadeIsRefusedWithTheOptionThatChangesIt() throws Exception {
    Path file = Files.createFile(temporary.resolve("file"));

    assertThatThrownBy(() -> DirectoryLock.tryHold(new DataDirectory(file.resolve("data"))))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("--data");
  }

  @Test
  void theStandardDirectoryIsOutsideOfTheSources() {
    Path home = Path.of("/home/ada");

    assertThat(DataDirectory.standard(Map.of(), home).root())
        .isEqualTo(Path.of("/home/ada/.local/share/ouroboros"));
    assertThat(DataDirectory.standard(Map.of("XDG_DATA_HOME", "/data"), home).root())
        .isEqualTo(Path.of("/data/ouroboros"));
  }
}
