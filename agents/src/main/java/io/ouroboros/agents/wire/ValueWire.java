package io.ouroboros.agents.wire;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Value;
import java.util.List;

/// Values and examples to and from their wire form.
public final class ValueWire {
  private ValueWire() {}

  /// The wire form of a value.
  public static io.ouroboros.protocol.v1.Value toWire(Value value) {
    var wire = io.ouroboros.protocol.v1.Value.newBuilder();
    return switch (value) {
      case Value.Text(String text) -> wire.setText(text).build();
      case Value.Int(long number) -> wire.setInt(number).build();
      case Value.Bool(boolean truth) -> wire.setBool(truth).build();
      case Value.Bits(long word) -> wire.setBits(word).build();
    };
  }

  /// The value of a wire form.
  ///
  /// @throws IllegalArgumentException when it holds none
  public static Value fromWire(io.ouroboros.protocol.v1.Value wire) {
    return switch (wire.getKindCase()) {
      case TEXT -> new Value.Text(wire.getText());
      case INT -> new Value.Int(wire.getInt());
      case BOOL -> new Value.Bool(wire.getBool());
      case BITS -> new Value.Bits(wire.getBits());
      case KIND_NOT_SET ->
          throw new IllegalArgumentException(
              "A value must be a text, an integer, a truth or bits.");
    };
  }

  /// The values of a row's wire form.
  ///
  /// @throws IllegalArgumentException when one of them holds none
  public static List<Value> fromWire(List<io.ouroboros.protocol.v1.Value> wire) {
    return wire.stream().map(ValueWire::fromWire).toList();
  }

  /// The wire form of an example.
  public static io.ouroboros.protocol.v1.Example toWire(Example example) {
    return io.ouroboros.protocol.v1.Example.newBuilder()
        .addAllInputs(example.inputs().stream().map(ValueWire::toWire).toList())
        .setOutput(toWire(example.output()))
        .build();
  }

  /// The example of a wire form.
  ///
  /// @throws IllegalArgumentException when a value is missing
  public static Example fromWire(io.ouroboros.protocol.v1.Example wire) {
    return new Example(fromWire(wire.getInputsList()), fromWire(wire.getOutput()));
  }
}
