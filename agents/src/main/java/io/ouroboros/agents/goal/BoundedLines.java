package io.ouroboros.agents.goal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// The lines of a file in strict UTF-8. A line longer than [#MAX_LINE_BYTES] is refused without
/// being loaded, so that no file can take more memory than its longest permitted line.
final class BoundedLines implements Closeable {
  /// The longest line that is read, with its terminator: 16 MiB.
  static final int MAX_LINE_BYTES = 16 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;
  private final InputStream bytes;
  private long line;

  private BoundedLines(String file, InputStream bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /// Opens a file.
  ///
  /// @throws BadInput when there is no readable file of that name
  static BoundedLines open(Path path) throws BadInput {
    String file = path.toString();
    if (Files.isDirectory(path)) {
      throw new BadInput(file, "is a directory, not a file.");
    }
    try {
      return new BoundedLines(file, new BufferedInputStream(Files.newInputStream(path), 1 << 16));
    } catch (NoSuchFileException absent) {
      throw new BadInput(file, "does not exist.");
    } catch (AccessDeniedException denied) {
      throw new BadInput(file, "may not be read by this user.");
    } catch (IOException failed) {
      throw unreadable(file, failed);
    }
  }

  /// The next line with its terminator; empty at the end of the file.
  ///
  /// @throws BadInput when the line is too long, is not UTF-8, or cannot be read
  Optional<String> next() throws BadInput {
    line++;
    ByteArrayOutputStream buffer = new ByteArrayOutputStream(256);
    try {
      for (int next = bytes.read(); next >= 0; next = bytes.read()) {
        if (buffer.size() == MAX_LINE_BYTES) {
          throw bad("The line is longer than %d MiB.".formatted(MAX_LINE_BYTES >> 20));
        }
        buffer.write(next);
        if (next == '\n') {
          break;
        }
      }
    } catch (IOException failed) {
      throw unreadable(file, failed);
    }
    return buffer.size() == 0 ? Optional.empty() : Optional.of(decoded(buffer.toByteArray()));
  }

  /// The number of the line that [#next] gave last, from 1.
  long line() {
    return line;
  }

  /// A text without the byte order mark that some editors put first.
  static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException ignored) {
      // Nothing was written: what was read stays valid.
    }
  }

  private String decoded(byte[] encoded) throws BadInput {
    ByteBuffer input = ByteBuffer.wrap(encoded);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(input).toString();
    } catch (CharacterCodingException malformed) {
      throw bad(
          "The byte 0x%02X at position %d of the line is not valid UTF-8.%nMaybe save the file in the encoding UTF-8."
              .formatted(encoded[input.position()], input.position() + 1));
    }
  }

  private BadInput bad(String problem) {
    return new BadInput(file, line, problem);
  }

  private static BadInput unreadable(String file, IOException cause) {
    return new BadInput(file, "cannot be read (%s).".formatted(cause.getMessage()));
  }
}
