package io.ouroboros.agents.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.io.NotSerializableException;
import java.util.function.Function;

/// How one class of messages travels.
///
/// @param manifest names the format on the wire and in the journal for good; at most 4 characters
/// @param <T> the class
/// @param <W> its wire form
public record Format<T, W extends MessageLite>(
    String manifest,
    Class<T> type,
    Function<T, W> toWire,
    Parser<W> parser,
    Function<W, T> fromWire) {

  byte[] write(Object message) {
    return toWire.apply(type.cast(message)).toByteArray();
  }

  T read(byte[] bytes) throws NotSerializableException {
    try {
      return fromWire.apply(parser.parseFrom(bytes));
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      var unreadable =
          new NotSerializableException(
              "The %d bytes must be a (%s): %s".formatted(bytes.length, manifest, e.getMessage()));
      unreadable.initCause(e);
      throw unreadable;
    }
  }
}
