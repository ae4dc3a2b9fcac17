package io.ouroboros.learner.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final Cursor cursor = new Cursor(0, List.of());

  private static Cursor.Seen event(long offset, Instant readAt) {
    return new Cursor.Seen(new Cursor.Key("goal-" + offset, 1), offset, readAt);
  }

  @Test
  void takesAnEventOnce() {
    assertThat(cursor.take(event(1, NOON))).isTrue();
    assertThat(cursor.take(event(1, NOON.plusSeconds(5)))).isFalse();
  }

  @Test
  void takesAnEventThatCommittedLateBehindOthers() {
    cursor.take(event(7, NOON));
    cursor.settle(NOON.plusSeconds(60));
    assertThat(cursor.settled()).isLessThan(5);
    assertThat(cursor.take(event(5, NOON.plusSeconds(60)))).isTrue();
  }

  @Test
  void settlesWhatWasReadMoreThanTwoMinutesAgo() {
    cursor.take(event(7, NOON));
    cursor.take(event(9, NOON.plusSeconds(60)));
    cursor.settle(NOON.plusSeconds(121));
    assertThat(cursor.settled()).isEqualTo(7);
    assertThat(cursor.take(event(7, NOON.plusSeconds(122)))).isFalse();
    assertThat(cursor.take(event(9, NOON.plusSeconds(122)))).isFalse();
  }

  @Test
  void goesOnFromWhatItKnew() {
    cursor.take(event(7, NOON));
    Cursor resumed = new Cursor(cursor.settled(), cursor.recent());
    assertThat(resumed.take(event(7, NOON))).isFalse();
    assertThat(resumed.take(event(8, NOON))).isTrue();
  }
}
