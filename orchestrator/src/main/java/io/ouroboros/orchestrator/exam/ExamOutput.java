package io.ouroboros.orchestrator.exam;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ouroboros.agents.goal.BadInput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The output file of an exam: one JSON object a task, each on disk as soon as it is known, and the
/// summary as the last line.
public final class ExamOutput implements AutoCloseable {
  private final BufferedWriter writer;

  private ExamOutput(BufferedWriter writer) {
    this.writer = writer;
  }

  /// Starts the file anew.
  ///
  /// @throws BadInput when the file cannot be written
  public static ExamOutput open(Path file) throws BadInput {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      return new ExamOutput(Files.newBufferedWriter(file));
    } catch (IOException unwritable) {
      throw new BadInput(file.toString(), "The file cannot be written: " + unwritable.getMessage());
    }
  }

  /// Adds the line of a task.
  public void row(ExamRow row) {
    line(row.toJson());
  }

  /// Adds the last line.
  ///
  /// @param conditions what the exam was taken under, repeated in the summary
  public void summary(ExamSummary summary, ObjectNode conditions) {
    ObjectNode body = summary.toJson();
    body.setAll(conditions);
    ObjectNode last = JsonNodeFactory.instance.objectNode();
    last.set("summary", body);
    line(last);
  }

  private void line(ObjectNode json) {
    try {
      writer.write(json.toString());
      writer.write('\n');
      writer.flush();
    } catch (IOException full) {
      throw new UncheckedIOException("The exam's file cannot be written.", full);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
