package io.ouroboros.agents.wire;

import java.io.NotSerializableException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A set of formats, found by class when writing and by manifest when reading. What the serializer
/// of a module is made of.
public final class Formats {
  private final Map<Class<?>, Format<?, ?>> byType;
  private final Map<String, Format<?, ?>> byManifest;

  /// @throws IllegalStateException when two formats share a class or a manifest
  public Formats(Collection<Format<?, ?>> formats) {
    byType =
        formats.stream().collect(Collectors.toUnmodifiableMap(Format::type, Function.identity()));
    byManifest =
        formats.stream()
            .collect(Collectors.toUnmodifiableMap(Format::manifest, Function.identity()));
  }

  /// The manifest of a message.
  ///
  /// @throws IllegalArgumentException when the class has no format
  public String manifest(Object message) {
    return format(message).manifest();
  }

  /// The bytes of a message.
  ///
  /// @throws IllegalArgumentException when the class has no format
  public byte[] write(Object message) {
    return format(message).write(message);
  }

  /// The message of some bytes.
  ///
  /// @throws NotSerializableException when they spell none of this manifest
  public Object read(String manifest, byte[] bytes) throws NotSerializableException {
    Format<?, ?> format = byManifest.get(manifest);
    if (format == null) {
      throw new NotSerializableException(
          "The manifest (%s) is unknown.\nMaybe a newer version wrote it.".formatted(manifest));
    }
    return format.read(bytes);
  }

  private Format<?, ?> format(Object message) {
    Format<?, ?> format = byType.get(message.getClass());
    if (format == null) {
      throw new IllegalArgumentException(
          "The class (%s) has no wire format.".formatted(message.getClass().getName()));
    }
    return format;
  }
}
