package io.ouroboros.agents.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bytes that version 1 wrote are read as what they meant.
class CompatibilityTest {
  private static final Path FILES = Path.of("../protocol/src/test/resources/v1");
  private static final ActorTestKit KIT = ActorTestKit.create();
  private static final AgentSerializer SERIALIZER =
      new AgentSerializer((ExtendedActorSystem) Adapter.toClassic(KIT.system()));

  @AfterAll
  static void stop() {
    KIT.shutdownTestKit();
  }

  static Stream<Map.Entry<String, Object>> messages() {
    return Stream.of(Version1.events(), Version1.loans(), Version1.replies())
        .flatMap(messages -> messages.entrySet().stream());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void readsTheBytesOfVersionOne(Map.Entry<String, Object> golden) throws IOException {
    byte[] bytes = Files.readAllBytes(FILES.resolve(golden.getKey() + ".bin"));

    assertThat(SERIALIZER.fromBinary(bytes, SERIALIZER.manifest(golden.getValue())))
        .isEqualTo(golden.getValue());
  }
}
