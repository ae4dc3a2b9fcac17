package io.ouroboros.orchestrator.api;

import io.ouroboros.orchestrator.telemetry.Telemetry;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.http.javadsl.Http;
import org.apache.pekko.http.javadsl.ServerBinding;
import org.apache.pekko.http.javadsl.model.ContentTypes;
import org.apache.pekko.http.javadsl.model.HttpEntities;
import org.apache.pekko.http.javadsl.model.StatusCodes;
import org.apache.pekko.http.javadsl.server.Directives;
import org.apache.pekko.http.javadsl.server.Route;

/// `/metrics` for Prometheus, `/alive` and `/ready` for whoever watches over the process.
public final class HttpServer {
  private HttpServer() {}

  /// Starts to serve.
  ///
  /// @param host the interface
  /// @param port 0 lets the system choose
  /// @param ready whether the node takes goals now
  public static CompletionStage<ServerBinding> start(
      ActorSystem<?> system, String host, int port, Telemetry telemetry, BooleanSupplier ready) {
    return Http.get(system).newServerAt(host, port).bind(routes(telemetry, ready));
  }

  private static Route routes(Telemetry telemetry, BooleanSupplier ready) {
    return Directives.get(() ->
        Directives.concat(
            Directives.path(
                "metrics",
                () ->
                    Directives.complete(
                        StatusCodes.OK,
                        HttpEntities.create(ContentTypes.TEXT_PLAIN_UTF8, telemetry.scrape()))),
            Directives.path("alive", () -> Directives.complete("alive\n")),
            Directives.path(
                "ready",
                () ->
                    ready.getAsBoolean()
                        ? Directives.complete("ready\n")
                        : Directives.complete(StatusCodes.SERVICE_UNAVAILABLE, "not ready\n"))));
  }
}
