package io.ouroboros.agents.goal;

import io.ouroboros.agents.goal.CsvText.Cell;
import io.ouroboros.agents.goal.CsvText.CsvRecord;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A file of separated values with a header, some of whose cells are empty and are to be filled.
///
/// A column with empty cells beside filled ones is a goal; its inputs are the other columns that
/// hold something in at least one of the rows to fill. Every column is text: a program that needs a
/// number converts it, and codes such as `00420` keep their zeros.
public final class CsvFile {
  /// The longest file that is read, in UTF-16 units.
  public static final int MAX_LENGTH = 64 << 20;

  private final String file;
  private final CsvText csv;
  private final List<String> columns;
  private final List<CsvRecord> rows;

  private CsvFile(String file, CsvText csv, List<String> columns) {
    this.file = file;
    this.csv = csv;
    this.columns = columns;
    this.rows = csv.records().subList(1, csv.records().size());
  }

  /// Reads a file: separated by commas, semicolons, tabs or bars, in UTF-8.
  ///
  /// @throws BadInput when there is no such file, or its header or a row is not sound
  public static CsvFile read(Path path) throws BadInput {
    StringBuilder text = new StringBuilder();
    try (BoundedLines lines = BoundedLines.open(path)) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        text.append(line.get());
        if (text.length() > MAX_LENGTH) {
          throw new BadInput(
              path.toString(),
              lines.line(),
              "The file is longer than %d million characters.%nMaybe split it."
                  .formatted(MAX_LENGTH >> 20));
        }
      }
    }
    return parse(path.toString(), text.toString());
  }

  /// Reads the text of a file.
  ///
  /// @param file the name for messages
  /// @throws BadInput when the header or a row is not sound
  public static CsvFile parse(String file, String text) throws BadInput {
    CsvText csv = CsvText.parse(file, text);
    if (csv.records().isEmpty()) {
      throw new BadInput(file, "The file is empty.");
    }
    List<String> columns = header(file, csv.records().getFirst());
    if (csv.records().size() == 1) {
      throw new BadInput(file, "The file has a header and no row.");
    }
    for (CsvRecord row : csv.records()) {
      if (row.cells().size() != columns.size()) {
        throw new BadInput(
            file,
            row.line(),
            "The row has %d columns, but the header has %d.%nMaybe a cell that holds the separator (%s) is not quoted."
                .formatted(
                    row.cells().size(),
                    columns.size(),
                    csv.separator() == '\t' ? "tab" : csv.separator()));
      }
    }
    return new CsvFile(file, csv, columns);
  }

  private static List<String> header(String file, CsvRecord header) throws BadInput {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Cell cell : header.cells()) {
      String name = cell.value().isBlank() ? "column " + (names.size() + 1) : cell.value().strip();
      if (!seen.add(name)) {
        throw new BadInput(
            file, header.line(), "The header has the column (%s) twice.".formatted(name));
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  /// The names of all columns, from the header.
  public List<String> columns() {
    return columns;
  }

  /// The columns that are goals, in the order of the file.
  ///
  /// @throws BadInput when there is none
  public List<String> columnsToFill() throws BadInput {
    List<String> goals =
        columns.stream()
            .filter(name -> !emptyRows(name).isEmpty() && emptyRows(name).size() < rows.size())
            .toList();
    if (goals.isEmpty()) {
      throw new BadInput(
          file,
          ("No column has an empty cell to fill beside a filled one that shows how.%n"
                  + "Maybe fill in one to three cells of the column and leave the others empty.")
              .formatted());
    }
    return goals;
  }

  /// The goal of filling a column. Rows beyond the limits of [GoalCheck] are left to [#rowsToFill];
  /// repeated rows count once.
  ///
  /// @throws BadInput when there is no such column, no example, no input column, or rows contradict
  ///   each other
  public Goal goal(String column, Budget budget) throws BadInput {
    checkFillable(column);
    List<Integer> inputs = inputIndices(column);
    List<Example> examples =
        examples(column, inputs).stream().limit(GoalCheck.MAX_EXAMPLES).toList();
    List<List<Value>> unfilled =
        new LinkedHashSet<>(rowsToFill(column)).stream().limit(GoalCheck.MAX_UNFILLED).toList();
    Signature signature = new Signature(inputs.stream().map(_ -> Type.TEXT).toList(), Type.TEXT);
    Goal goal =
        Goal.identified(
            Path.of(file).getFileName() + " " + column,
            new Rows(signature, examples, unfilled),
            Optional.empty(),
            budget);
    Optional<GoalCheck.Problem> problem = GoalCheck.problem(goal, inputColumns(column)::get);
    if (problem.isPresent()) {
      throw bad(goal, column, problem.get());
    }
    return goal;
  }

  private BadInput bad(Goal goal, String column, GoalCheck.Problem problem) {
    String text = "column (%s): %s".formatted(column, problem.text());
    if (problem.row().isEmpty()) {
      return new BadInput(file, text);
    }
    int row = problem.row().getAsInt();
    int examples = goal.examples().size();
    boolean filled = row < examples;
    List<Value> values =
        filled ? goal.examples().get(row).inputs() : goal.unfilled().get(row - examples);
    return new BadInput(file, line(column, filled, values), text);
  }

  /// The line of the first row with these inputs.
  private long line(String column, boolean filled, List<Value> values) {
    int output = columns.indexOf(column);
    List<Integer> inputs = inputIndices(column);
    return rows.stream()
        .filter(row -> isEmpty(row, output) != filled && values(row, inputs).equals(values))
        .findFirst()
        .orElseThrow()
        .line();
  }

  /// The names of a goal's input columns, in the order of its signature.
  public List<String> inputColumns(String column) {
    return inputIndices(column).stream().map(columns::get).toList();
  }

  /// The input rows of a column's empty cells, in the order of the file: all of them.
  public List<List<Value>> rowsToFill(String column) {
    List<Integer> inputs = inputIndices(column);
    return emptyRows(column).stream().map(row -> values(row, inputs)).toList();
  }

  /// This file with a column's empty cells filled; no other character of the file changes.
  ///
  /// @param answers one a row of [#rowsToFill]; an empty one leaves its cell as it is
  /// @throws IllegalArgumentException when there are more or fewer answers than rows to fill
  public CsvFile filled(String column, List<Optional<String>> answers) {
    List<CsvRecord> empty = emptyRows(column);
    if (answers.size() != empty.size()) {
      throw new IllegalArgumentException(
          "The answers (%d) must be as many as the rows to fill (%d)."
              .formatted(answers.size(), empty.size()));
    }
    StringBuilder filled = new StringBuilder();
    int copied = 0;
    for (int row = 0; row < empty.size(); row++) {
      Cell cell = empty.get(row).cells().get(columns.indexOf(column));
      if (answers.get(row).isPresent()) {
        filled.append(csv.text(), copied, cell.from());
        filled.append(csv.written(answers.get(row).get(), cell));
        copied = cell.to();
      }
    }
    filled.append(csv.text(), copied, csv.text().length());
    try {
      return parse(file, filled.toString());
    } catch (BadInput impossible) {
      throw new IllegalStateException("Filling kept the shape of the file.", impossible);
    }
  }

  /// This file with a column's empty cells filled by a program; a cell for which it makes no text
  /// stays as it is.
  ///
  /// @param program over the column's inputs
  public CsvFile filled(String column, Term program) {
    return filled(
        column,
        rowsToFill(column).stream()
            .map(row ->
                Evaluator.evaluate(program, row) instanceof Value.Text(String text)
                    ? Optional.of(text)
                    : Optional.<String>empty())
            .toList());
  }

  /// The text of the file.
  public String text() {
    return csv.text();
  }

  private void checkFillable(String column) throws BadInput {
    if (!columns.contains(column)) {
      throw new BadInput(
          file,
          1,
          "There is no column (%s).%nMaybe one of: %s."
              .formatted(column, String.join(", ", columns)));
    }
    if (emptyRows(column).size() == rows.size()) {
      throw new BadInput(
          file,
          "The column (%s) has no example.%nMaybe fill in one to three of its cells."
              .formatted(column));
    }
    if (inputIndices(column).isEmpty()) {
      throw new BadInput(
          file, "There is no other column from which (%s) could be filled.".formatted(column));
    }
  }

  private Set<Example> examples(String column, List<Integer> inputs) throws BadInput {
    int output = columns.indexOf(column);
    Map<List<Value>, CsvRecord> known = new HashMap<>();
    Set<Example> examples = new LinkedHashSet<>();
    for (CsvRecord row : rows) {
      String answer = row.cells().get(output).value();
      if (answer.isEmpty()) {
        continue;
      }
      List<Value> values = values(row, inputs);
      CsvRecord earlier = known.putIfAbsent(values, row);
      if (earlier != null && !earlier.cells().get(output).value().equals(answer)) {
        throw new BadInput(
            file,
            row.line(),
            "The row contradicts line %d: with the same inputs that one has the %s (%s), this one has (%s)."
                .formatted(earlier.line(), column, earlier.cells().get(output).value(), answer));
      }
      examples.add(new Example(values, new Value.Text(answer)));
    }
    return examples;
  }

  private List<Integer> inputIndices(String column) {
    List<CsvRecord> empty = emptyRows(column);
    List<CsvRecord> decisive = empty.isEmpty() ? rows : empty;
    return IntStream.range(0, columns.size())
        .filter(index -> !columns.get(index).equals(column))
        .filter(index -> decisive.stream().anyMatch(row -> !isEmpty(row, index)))
        .boxed()
        .toList();
  }

  private List<CsvRecord> emptyRows(String column) {
    int index = columns.indexOf(column);
    return rows.stream().filter(row -> isEmpty(row, index)).toList();
  }

  private static boolean isEmpty(CsvRecord row, int column) {
    return row.cells().get(column).value().isEmpty();
  }

  private static List<Value> values(CsvRecord row, List<Integer> columns) {
    return columns.stream()
        .<Value>map(column -> new Value.Text(row.cells().get(column).value()))
        .toList();
  }
}
