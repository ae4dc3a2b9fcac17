package io.ouroboros.agents.goal;

import io.ouroboros.agents.goal.CsvText.Cell;
import io.ouroboros.agents.goal.CsvText.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the records of a text of separated values one by one.
final class CsvParser {
  private final String file;
  private final String text;
  private final char separator;
  private int position;
  private long line = 1;

  CsvParser(String file, String text, char separator) {
    this.file = file;
    this.text = text;
    this.separator = separator;
    this.position = text.length() - BoundedLines.withoutMark(text).length();
  }

  /// The number of columns when the first records all have equally many, else 0.
  int evenColumns(int sample) {
    int columns = 0;
    try {
      for (int seen = 0; seen < sample; seen++) {
        Optional<CsvRecord> record = next();
        if (record.isEmpty()) {
          break;
        }
        int found = record.get().cells().size();
        if (seen > 0 && found != columns) {
          return 0;
        }
        columns = found;
      }
    } catch (BadInput notThisSeparator) {
      return 0;
    }
    return columns;
  }

  /// The next record; empty at the end.
  ///
  /// @throws BadInput when a quoted cell does not end, or goes on after its closing quote
  Optional<CsvRecord> next() throws BadInput {
    while (atLineEnd()) {
      skipLineEnd();
    }
    if (position >= text.length()) {
      return Optional.empty();
    }
    long start = line;
    List<Cell> cells = new ArrayList<>();
    cells.add(cell());
    while (position < text.length() && text.charAt(position) == separator) {
      position++;
      cells.add(cell());
    }
    if (position < text.length()) {
      skipLineEnd();
    }
    return Optional.of(new CsvRecord(start, List.copyOf(cells)));
  }

  private Cell cell() throws BadInput {
    return position < text.length() && text.charAt(position) == '"' ? quotedCell() : plainCell();
  }

  private Cell plainCell() {
    int from = position;
    while (!atCellEnd()) {
      position++;
    }
    return new Cell(text.substring(from, position), from, position, false);
  }

  private Cell quotedCell() throws BadInput {
    int from = position++;
    long opened = line;
    StringBuilder value = new StringBuilder();
    while (true) {
      if (position >= text.length()) {
        throw new BadInput(file, opened, "The quoted cell that starts here does not end.");
      }
      char next = text.charAt(position++);
      if (next != '"') {
        value.append(next);
        line += next == '\n' ? 1 : 0;
      } else if (position < text.length() && text.charAt(position) == '"') {
        value.append('"');
        position++;
      } else {
        break;
      }
    }
    if (!atCellEnd()) {
      throw new BadInput(
          file,
          line,
          "The character (%s) follows the closing quote of a cell.%nMaybe a quote inside the cell is not doubled."
              .formatted(Character.toString(text.codePointAt(position))));
    }
    return new Cell(value.toString(), from, position, true);
  }

  private boolean atCellEnd() {
    return position >= text.length() || text.charAt(position) == separator || atLineEnd();
  }

  private boolean atLineEnd() {
    return position < text.length()
        && (text.charAt(position) == '\n' || text.charAt(position) == '\r');
  }

  private void skipLineEnd() {
    if (text.charAt(position) == '\r') {
      position++;
      if (position >= text.length() || text.charAt(position) != '\n') {
        line++;
        return;
      }
    }
    position++;
    line++;
  }
}
