package io.ouroboros.orchestrator.bench;

import io.ouroboros.orchestrator.settings.NodeAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// The meters of a node in another process.
public final class NodeMetrics {
  private NodeMetrics() {}

  /// What the node tells Prometheus now.
  ///
  /// @throws IOException when it does not answer
  public static String of(NodeAddress node) throws IOException, InterruptedException {
    URI uri = URI.create("http://%s:%d/metrics".formatted(node.host(), node.http()));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
