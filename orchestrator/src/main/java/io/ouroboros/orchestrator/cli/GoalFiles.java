package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.CsvFile;
import io.ouroboros.agents.goal.SygusFile;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.goal.TaskFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Reads goals from whatever file a person names, by the file's ending.
final class GoalFiles {
  private GoalFiles() {}

  /// The tasks of all files, and of all goal files in all directories, in the order of their names.
  static List<Task> read(List<Path> paths, Budget budget) throws BadInput {
    List<Task> tasks = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : filesOf(path)) {
        tasks.addAll(readFile(file, budget));
      }
    }
    return tasks;
  }

  private static List<Task> readFile(Path file, Budget budget) throws BadInput {
    return switch (ending(file)) {
      case "sl" -> List.of(SygusFile.read(file, budget));
      case "json", "jsonl" -> TaskFile.readAll(file, budget);
      case "csv" -> readCsv(file, budget);
      default ->
          throw new BadInput(
              file.toString(),
              "Goals are read from .csv, .sl, .json and .jsonl files, not from (.%s)."
                  .formatted(ending(file)));
    };
  }

  private static List<Task> readCsv(Path file, Budget budget) throws BadInput {
    CsvFile csv = CsvFile.read(file);
    List<Task> tasks = new ArrayList<>();
    for (String column : csv.columnsToFill()) {
      tasks.add(new Task(csv.goal(column, budget), file.toString(), List.of()));
    }
    return tasks;
  }

  private static List<Path> filesOf(Path path) throws BadInput {
    if (!Files.exists(path)) {
      throw new BadInput(path.toString(), "There is no such file or directory.");
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> found =
          files
              .filter(file -> List.of("sl", "json", "jsonl", "csv").contains(ending(file)))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new BadInput(
            path.toString(), "The directory has no .csv, .sl, .json or .jsonl file.");
      }
      return found;
    } catch (IOException unreadable) {
      throw new BadInput(
          path.toString(), "The directory cannot be read: " + unreadable.getMessage());
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
