package io.ouroboros.protocol.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes that version 1 wrote, each beside its meaning as text. They are never written anew: a
/// journal is full of such bytes. A file's name is its message's, and what is special about it.
class CompatibilityTest {
  private static final Path FILES = Path.of("src/test/resources/v1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GoalSubmitted",
        "AttemptEnded",
        "AttemptEnded.dropped",
        "ExperienceGained",
        "ExperienceGained.bits",
        "GoalCancelRequested",
        "SubmitGoal",
        "SubmitGoal.watched",
        "WatchGoal",
        "CancelGoal",
        "GoalAccepted",
        "GoalTryLater",
        "GoalRefused",
        "GoalAlreadyEnded",
        "GoalUnderway",
        "GoalEnded",
        "GoalEnded.dropped",
        "GoalReport",
        "GoalReport.doubt",
        "AttemptWanted",
        "AttemptLent",
        "AttemptWithdrawn",
        "AttemptJudged",
        "DepotIsHere"
      })
  void bytesOfVersionOneKeepTheirMeaning(String name) throws Exception {
    Message message = parse(name, Files.readAllBytes(FILES.resolve(name + ".bin")));

    assertThat(TextFormat.printer().printToString(message))
        .isEqualTo(Files.readString(FILES.resolve(name + ".txt")));
  }

  private static Message parse(String name, byte[] bytes)
      throws ReflectiveOperationException, IOException {
    Class<?> type = Class.forName("io.ouroboros.protocol.v1." + name.split("\\.")[0]);
    Message none = (Message) type.getMethod("getDefaultInstance").invoke(null);
    return none.getParserForType().parseFrom(bytes);
  }
}
