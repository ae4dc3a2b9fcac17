package io.ouroboros.orchestrator.settings;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// How to reach the node that runs on a data directory.
///
/// @param pid its process
/// @param host the interface that its ports are on
/// @param grpc the port of its API; 0 where it has none
/// @param http the port of its telemetry
/// @param authority the file with the certificate of who signed the API's; empty for an API without
///   TLS
public record NodeAddress(long pid, String host, int grpc, int http, String authority) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The address that a node left in its directory; the node may have died since.
  public static Optional<NodeAddress> read(DataDirectory directory) {
    try {
      return Optional.of(JSON.readValue(directory.address().toFile(), NodeAddress.class));
    } catch (IOException missing) {
      return Optional.empty();
    }
  }

  /// Makes this address known; readers see the whole file or none.
  public void write(DataDirectory directory) throws IOException {
    Path draft = directory.root().resolve("node.json.new");
    Files.write(draft, JSON.writeValueAsBytes(this));
    Files.move(draft, directory.address(), StandardCopyOption.ATOMIC_MOVE);
  }
}
