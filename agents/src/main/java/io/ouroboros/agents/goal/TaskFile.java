package io.ouroboros.agents.goal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A file of tasks in JSON, read one by one: JSON lines with a task a line, or (named `.json`) one
/// document that is a task or an array of tasks. Unknown fields are ignored; the rows of `test` are
/// held out.
///
/// A line, and a whole `.json` document, may have 16 MiB.
public final class TaskFile implements Closeable {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String file;
  private final BoundedLines lines;
  private final Budget budget;
  private final boolean oneDocument;
  private final Deque<JsonNode> document = new ArrayDeque<>();
  private int tasks;

  private TaskFile(Path path, BoundedLines lines, Budget budget) {
    this.file = path.toString();
    this.lines = lines;
    this.budget = budget;
    this.oneDocument = file.toLowerCase(Locale.ROOT).endsWith(".json");
  }

  /// Opens a task file.
  ///
  /// @param budget what each goal may spend
  /// @throws BadInput when there is no readable file of that name
  public static TaskFile open(Path path, Budget budget) throws BadInput {
    return new TaskFile(path, BoundedLines.open(path), budget);
  }

  /// All tasks of a file.
  ///
  /// @throws BadInput when the file, or any task in it, is not sound
  public static List<Task> readAll(Path path, Budget budget) throws BadInput {
    List<Task> tasks = new ArrayList<>();
    try (TaskFile reader = open(path, budget)) {
      for (var task = reader.next(); task.isPresent(); task = reader.next()) {
        tasks.add(task.get());
      }
    }
    return List.copyOf(tasks);
  }

  /// The next task; empty at the end of the file.
  ///
  /// @throws BadInput when the next task is not sound, or the file holds none at all
  public Optional<Task> next() throws BadInput {
    Optional<JsonNode> node = oneDocument ? nextOfDocument() : nextLine();
    if (node.isPresent()) {
      tasks++;
      return Optional.of(new TaskJson(place(), budget).task(node.get()));
    }
    if (tasks == 0) {
      throw new BadInput(file, "The file holds no task.");
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    lines.close();
  }

  /// Where the task that was read last stands.
  private String place() {
    return oneDocument ? "%s: task %d".formatted(file, tasks) : file + ":" + lines.line();
  }

  private Optional<JsonNode> nextLine() throws BadInput {
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      String text = BoundedLines.withoutMark(line.get());
      if (!text.isBlank()) {
        return Optional.of(parsed(text, lines.line()));
      }
    }
    return Optional.empty();
  }

  private Optional<JsonNode> nextOfDocument() throws BadInput {
    if (tasks == 0) {
      String text = wholeText();
      if (!text.isBlank()) {
        JsonNode root = parsed(text, 1);
        if (root.isArray()) {
          root.forEach(document::add);
        } else {
          document.add(root);
        }
      }
    }
    return Optional.ofNullable(document.poll());
  }

  private String wholeText() throws BadInput {
    StringBuilder text = new StringBuilder();
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      text.append(line.get());
      if (text.length() > BoundedLines.MAX_LINE_BYTES) {
        throw new BadInput(
            file,
            lines.line(),
            "The document is longer than %d MiB.%nMaybe write one task a line and name the file .jsonl."
                .formatted(BoundedLines.MAX_LINE_BYTES >> 20));
      }
    }
    return BoundedLines.withoutMark(text.toString());
  }

  private JsonNode parsed(String text, long firstLine) throws BadInput {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      var place = malformed.getLocation();
      long line = place == null ? firstLine : firstLine + place.getLineNr() - 1;
      String column = place == null ? "" : " (column %d)".formatted(place.getColumnNr());
      throw new BadInput(
          file, line, "Not valid JSON%s: %s.".formatted(column, malformed.getOriginalMessage()));
    }
  }
}
