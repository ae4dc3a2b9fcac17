package io.ouroboros.agents.goal;

import java.util.ArrayList;
import java.util.List;

/// The records of a text of separated values (RFC 4180, any separator), each cell with its place in
/// the text, so that a cell can be replaced without touching any other character.
///
/// Quotes count only at the start of a cell. Blank lines are no records.
///
/// @param records in the order of the text, the header among them
record CsvText(String text, char separator, List<CsvRecord> records) {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
  private static final int SAMPLE_RECORDS = 50;

  /// One record.
  ///
  /// @param line where it starts, from 1
  record CsvRecord(long line, List<Cell> cells) {}

  /// One cell.
  ///
  /// @param value without quotes
  /// @param from the start of its raw text, quotes included
  /// @param to the end of its raw text
  record Cell(String value, int from, int to, boolean quoted) {}

  /// Reads a text, finding out the separator: the one that gives most columns, where all records
  /// looked at have equally many; the comma where none does.
  static CsvText parse(String file, String text) throws BadInput {
    char best = ',';
    int most = 1;
    for (char separator : SEPARATORS) {
      int columns = new CsvParser(file, text, separator).evenColumns(SAMPLE_RECORDS);
      if (columns > most) {
        most = columns;
        best = separator;
      }
    }
    if (most == 1) {
      best = mostInHeader(file, text);
    }
    List<CsvRecord> records = new ArrayList<>();
    CsvParser parser = new CsvParser(file, text, best);
    for (var record = parser.next(); record.isPresent(); record = parser.next()) {
      records.add(record.get());
    }
    return new CsvText(text, best, List.copyOf(records));
  }

  private static char mostInHeader(String file, String text) throws BadInput {
    char best = ',';
    int most = 1;
    for (char separator : SEPARATORS) {
      var header = new CsvParser(file, text, separator).next();
      int columns = header.map(record -> record.cells().size()).orElse(0);
      if (columns > most) {
        most = columns;
        best = separator;
      }
    }
    return best;
  }

  /// How a value is written in place of a cell: quoted where it must be, or where the cell was.
  String written(String value, Cell replaced) {
    boolean special =
        value.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
    return special || replaced.quoted() ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
