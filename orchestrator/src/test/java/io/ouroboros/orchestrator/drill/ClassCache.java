package io.ouroboros.orchestrator.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The classes of the built jar as the JVM has them once a node runs [1]: the many nodes of the
/// drills start in half of the processor time. It is made once, by a node that starts and ends.
/* [1] JEP 514, Ahead-of-Time Command-Line Ergonomics. */
final class ClassCache {
  private static final Path FILE = Path.of("target", "nodes.aot").toAbsolutePath();

  private ClassCache() {}

  /// What a JVM that runs the jar is to be started with; nothing when no cache could be made.
  static synchronized List<String> options() throws IOException {
    if (!isFresh()) {
      make();
    }
    return isFresh() ? List.of("-XX:AOTCache=" + FILE) : List.of();
  }

  private static boolean isFresh() throws IOException {
    return Files.exists(FILE)
        && Files.getLastModifiedTime(FILE).compareTo(Files.getLastModifiedTime(NodeProcess.JAR))
            > 0;
  }

  private static void make() throws IOException {
    Path folder = Files.createTempDirectory(FILE.getParent(), "classes");
    try {
      NodeProcess node =
          NodeProcess.launch(folder.resolve("data"), List.of("-XX:AOTCacheOutput=" + FILE));
      node.awaitStart();
      node.stop();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
