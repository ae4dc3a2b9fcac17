package io.ouroboros.orchestrator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for what is of no use after a command; removed with all that is in it.
record Scratch(Path path) implements AutoCloseable {
  static Scratch folder() throws IOException {
    return new Scratch(Files.createTempDirectory("ouroboros"));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.delete(each);
      }
    }
  }
}
