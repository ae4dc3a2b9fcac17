package io.ouroboros.learner.model;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/// Vectors of floats as blobs: big-endian, one after the other.
final class Floats {
  private Floats() {}

  static byte[] toBytes(float[]... vectors) {
    int count = 0;
    for (float[] vector : vectors) {
      count += vector.length;
    }
    ByteBuffer bytes = ByteBuffer.allocate(count * Float.BYTES);
    for (float[] vector : vectors) {
      bytes.asFloatBuffer().put(vector);
      bytes.position(bytes.position() + vector.length * Float.BYTES);
    }
    return bytes.array();
  }

  /// @param count how many floats there must be
  /// @throws IllegalArgumentException when there are more or fewer
  static float[] fromBytes(String blob, byte[] bytes, int count) {
    float[] floats = new float[count];
    view(blob, bytes, count).get(floats);
    return floats;
  }

  /// The floats of a blob where they are, for who copies them anyway: vectors of megabytes are dear
  /// to a garbage collector.
  ///
  /// @param count how many floats there must be
  /// @throws IllegalArgumentException when there are more or fewer
  static FloatBuffer view(String blob, byte[] bytes, int count) {
    if (bytes.length != count * Float.BYTES) {
      throw new IllegalArgumentException(
          "The blob (%s) must have %d bytes, not %d."
              .formatted(blob, count * Float.BYTES, bytes.length));
    }
    return ByteBuffer.wrap(bytes).asFloatBuffer();
  }
}
