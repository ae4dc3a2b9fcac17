package io.ouroboros.orchestrator.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/// The meters of a node, read by Prometheus.
public final class Telemetry implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbage = new JvmGcMetrics();

  /// Starts with the meters of the process itself.
  public Telemetry() {
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    garbage.bindTo(registry);
  }

  /// The same behavior, with its processing time and its failures metered.
  ///
  /// @param actor the name of the actor's kind
  public <T> Behavior<T> metered(Class<T> messages, String actor, Behavior<T> behavior) {
    Timer processing =
        Timer.builder("ouroboros.actor.processing")
            .description("time that actors take for a message")
            .tag("actor", actor)
            .register(registry);
    Counter failures =
        Counter.builder("ouroboros.actor.failures")
            .description("messages that broke an actor")
            .tag("actor", actor)
            .register(registry);
    return Behaviors.intercept(() -> new Meter<>(messages, processing, failures), behavior);
  }

  /// A count that grows.
  public Counter counter(String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }

  /// A number that is asked for whenever Prometheus reads.
  public void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  /// All meters in Prometheus' text format.
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }
}
