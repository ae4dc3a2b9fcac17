package io.ouroboros.orchestrator.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.BehaviorInterceptor;
import org.apache.pekko.actor.typed.TypedActorContext;

/// Times each message of an actor and counts those that break it.
final class Meter<T> extends BehaviorInterceptor<T, T> {
  private final Timer processing;
  private final Counter failures;

  Meter(Class<T> messages, Timer processing, Counter failures) {
    super(messages);
    this.processing = processing;
    this.failures = failures;
  }

  @Override
  public Behavior<T> aroundReceive(
      TypedActorContext<T> context, T message, ReceiveTarget<T> target) {
    Timer.Sample sample = Timer.start();
    try {
      return target.apply(context, message);
    } catch (RuntimeException broken) {
      failures.increment();
      throw broken;
    } finally {
      sample.stop(processing);
    }
  }

  @Override
  public boolean isSame(BehaviorInterceptor<Object, Object> other) {
    return other instanceof Meter<?>;
  }
}
