package io.ouroboros.learner.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ouroboros.agents.guide.GuideLease;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ModelHandleTest {
  private final PlainGuide guide = PlainGuide.of(PlainGuide.FIRST);
  private final AtomicInteger freed = guide.freed();
  private final ModelHandle handle = guide.handle();

  @Test
  void staysLoadedWhileNobodyUsesIt() {
    handle.lease().close();
    assertThat(freed).hasValue(0);
  }

  @Test
  void isFreedOnceWithTheLastLeaseAfterItsRetirement() {
    GuideLease first = handle.lease();
    GuideLease second = handle.lease();
    handle.retire();
    first.close();
    first.close();
    assertThat(freed).hasValue(0);
    second.close();
    assertThat(freed).hasValue(1);
  }

  @Test
  void isFreedAtOnceWhenRetiredWithoutALease() {
    handle.retire();
    handle.retire();
    assertThat(freed).hasValue(1);
  }

  @Test
  void givesNoLeaseOnceRetired() {
    handle.retire();
    assertThatThrownBy(handle::lease).hasMessageContaining("retired");
  }

  @Test
  void countsALostLeaseAsClosed() {
    handle.lease();
    handle.retire();
    Awaitility.await()
        .untilAsserted(() -> {
          System.gc();
          assertThat(freed).hasValue(1);
        });
  }
}
