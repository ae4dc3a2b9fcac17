package io.ouroboros.orchestrator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchChoiceCommandTest {
  @TempDir private Path directory;

  @Test
  void tellsWhatEachPartOfEachGenerationChooses() {
    Typed typed =
        Typed.run(
            "bench",
            "choice",
            "--goals",
            "12",
            "--budget",
            "500",
            "--rounds",
            "2",
            "--data",
            directory.toString());

    assertThat(typed.exitCode()).as(typed.errors()).isZero();
    assertThat(typed.output().lines())
        .anyMatch(line -> line.matches("all costs equal .* k=1 .* of 300 .*"))
        .anyMatch(line -> line.matches("hand-set costs .* k=3 .* of 300 .*"))
        .anyMatch(line -> line.matches("round 2, a right program in [1-9]\\d* of 36 sets.*"))
        .anyMatch(line -> line.matches(" +generality: .* bits a copied letter.*"))
        .anyMatch(line -> line.matches("table +[1-9]\\d* learned from .*"))
        .anyMatch(line -> line.matches("network, head +[1-9]\\d* learned from .*"))
        .anyMatch(line -> line.startsWith("rows of others "));
  }
}
