package io.ouroboros.orchestrator.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
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
    CpuShares.bindTo(this);
  }

  /// The same behavior, with its processing time and its failures metered.
  ///
  /// @param actor the name of the actor's kind
  public <T> Behavior<T> metered(Class<T> messages, String actor, Behavior<T> behavior) {
    Timer processing =
        timer("ouroboros.actor.processing", "time that actors take for a message", "actor", actor);
    Counter failures =
        counter("ouroboros.actor.failures", "messages that broke an actor", "actor", actor);
    return Behaviors.intercept(() -> new Meter<>(messages, processing, failures), behavior);
  }

  /// A count that grows.
  ///
  /// @param tags names and values in turn
  Counter counter(String name, String description, String... tags) {
    return Counter.builder(name).description(description).tags(tags).register(registry);
  }

  /// A count of durations, and their sum.
  ///
  /// @param tags names and values in turn
  Timer timer(String name, String description, String... tags) {
    return Timer.builder(name).description(description).tags(tags).register(registry);
  }

  /// A number that is set; 0 at first.
  DoubleConsumer dial(String name, String description) {
    AtomicReference<Double> value = new AtomicReference<>(0.0);
    gauge(name, description, value::get);
    return value::set;
  }

  /// A word that is set, as the tag of a gauge that is always 1.
  ///
  /// @param tag under which the word stands
  Consumer<String> sign(String name, String description, String tag) {
    MultiGauge gauge = MultiGauge.builder(name).description(description).register(registry);
    return word -> gauge.register(List.of(MultiGauge.Row.of(Tags.of(tag, word), 1)), true);
  }

  /// A number that is asked for whenever Prometheus reads.
  ///
  /// @param tags names and values in turn
  public void gauge(String name, String description, Supplier<Number> value, String... tags) {
    Gauge.builder(name, value).description(description).tags(tags).register(registry);
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
