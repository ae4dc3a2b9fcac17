package io.ouroboros.orchestrator.api;

import io.ouroboros.agents.language.Value;
import java.util.Optional;

/// Values as the public API spells them.
public final class Values {
  private Values() {}

  /// A value as a message.
  public static io.ouroboros.protocol.v1.Value toApi(Value value) {
    var message = io.ouroboros.protocol.v1.Value.newBuilder();
    return switch (value) {
      case Value.Text(String text) -> message.setText(text).build();
      case Value.Int(long number) -> message.setInt(number).build();
      case Value.Bool(boolean truth) -> message.setBool(truth).build();
      case Value.Bits(long word) -> message.setBits(word).build();
    };
  }

  /// The value of a message.
  ///
  /// @return empty when the message has no value of a kind that is known here
  public static Optional<Value> ofApi(io.ouroboros.protocol.v1.Value message) {
    return switch (message.getKindCase()) {
      case TEXT -> Optional.of(new Value.Text(message.getText()));
      case INT -> Optional.of(new Value.Int(message.getInt()));
      case BOOL -> Optional.of(new Value.Bool(message.getBool()));
      case BITS -> Optional.of(new Value.Bits(message.getBits()));
      case KIND_NOT_SET -> Optional.empty();
    };
  }
}
