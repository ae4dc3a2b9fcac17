package io.ouroboros.orchestrator.exam;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The totals over all tasks of an exam. Generalisation is counted over the tasks with held-out
/// rows only, and their number is always beside it.
public final class ExamSummary {
  private final List<ExamRow> rows = new ArrayList<>();

  /// Counts one more task.
  public void add(ExamRow row) {
    rows.add(row);
  }

  /// How many tasks have an answer that is right on all examples.
  public long consistent() {
    return count(rows, ExamRow::consistent);
  }

  /// How many tasks have an answer that is right on all held-out rows.
  public long generalised() {
    return count(rows, ExamRow::generalised);
  }

  /// How many tasks have held-out rows.
  public long withHeldOut() {
    return count(rows, ExamRow::hasHeldOut);
  }

  /// How many tasks were attempted.
  public int tasks() {
    return rows.size();
  }

  /// The last line of the output file.
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("tasks", rows.size());
    json.put("consistent", count(rows, ExamRow::consistent));
    json.put("with_heldout", count(rows, ExamRow::hasHeldOut));
    json.put("generalised", count(rows, ExamRow::generalised));
    json.put("heldout_right", rows.stream().mapToLong(ExamRow::heldOutRight).sum());
    json.put("heldout_total", rows.stream().mapToLong(row -> row.task().heldOut().size()).sum());
    json.put("evaluations", rows.stream().mapToLong(row -> row.conclusion().evaluations()).sum());
    json.put("dropped", rows.stream().mapToLong(row -> row.conclusion().dropped()).sum());
    json.put(
        "seconds", Math.round(rows.stream().mapToLong(r -> r.time().toNanos()).sum() / 1e6) / 1e3);
    ObjectNode misses = json.putObject("misses");
    for (Miss kind : Miss.values()) {
      misses.put(kind.words(), count(rows, row -> row.miss().filter(kind::equals).isPresent()));
    }
    return json;
  }

  private static long count(List<ExamRow> rows, Predicate<ExamRow> condition) {
    return rows.stream().filter(condition).count();
  }
}
