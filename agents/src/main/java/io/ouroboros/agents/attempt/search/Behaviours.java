package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Fuel;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/// What programs do on rows. Programs that are compared have most of their parts in common, and
/// what a part did is remembered as long as there is room.
final class Behaviours {
  private static final int MOST_PARTS = 4_096;

  /// What a part takes beside its texts, and one of its values does, about.
  private static final int BYTES_A_PART = 160;

  private static final int BYTES_A_VALUE = 64;

  private final List<List<Value>> rows;
  private final Room room;
  private final Map<Term, Part> parts = new HashMap<>();
  private long taken;

  /// @param rows the inputs
  /// @param room where the parts take their memory
  Behaviours(List<List<Value>> rows, Room room) {
    this.rows = rows;
    this.room = room;
  }

  /// The values of a program.
  ///
  /// @param work told of the steps that each row takes; rows after it says no have the empty value
  List<Value> of(Term program, LongPredicate work) {
    List<Part> made = new ArrayList<>();
    Part part = part(program, made);
    List<Value> values = new ArrayList<>(rows.size());
    boolean goesOn = true;
    for (int row = 0; row < rows.size(); row++) {
      if (goesOn) {
        part.run(row);
      }
      values.add(goesOn ? value(part, row) : program.type().empty());
      goesOn = goesOn && work.test(part.burnt[row]);
    }
    if (goesOn) {
      made.forEach(this::keep);
    }
    return values;
  }

  /// A program that burns more fuel than it has is run as a whole, because it is cut short.
  private Value value(Part part, int row) {
    return part.burnt[row] <= Fuel.USUAL
        ? part.values[row]
        : Evaluator.evaluate(part.term, rows.get(row));
  }

  private Part part(Term term, List<Part> made) {
    Part known = parts.get(term);
    if (known != null) {
      return known;
    }
    List<Part> arguments =
        term instanceof Term.Call call
            ? call.arguments().stream().map(argument -> part(argument, made)).toList()
            : List.of();
    Part part = new Part(term, arguments);
    made.add(part);
    return part;
  }

  private void keep(Part part) {
    long bytes = part.bytes();
    if (parts.size() == MOST_PARTS) {
      parts.clear();
      room.give(taken);
      taken = 0;
    }
    if (!parts.containsKey(part.term) && room.take(bytes)) {
      taken += bytes;
      parts.put(part.term, part);
    }
  }

  /// A part of programs, and what it did on the rows that it was run on.
  private final class Part {
    private final Term term;
    private final List<Part> arguments;
    private final Value[] values = new Value[rows.size()];
    private final long[] burnt = new long[rows.size()];

    Part(Term term, List<Part> arguments) {
      this.term = term;
      this.arguments = arguments;
    }

    void run(int row) {
      if (values[row] == null) {
        values[row] =
            switch (term) {
              case Term.Call call -> apply(call, row);
              case Term.Constant _, Term.Input _ -> Evaluator.evaluate(term, rows.get(row));
            };
      }
    }

    private Value apply(Term.Call call, int row) {
      List<Value> given = new ArrayList<>(arguments.size());
      for (Part argument : arguments) {
        argument.run(row);
        given.add(argument.values[row]);
        burnt[row] += argument.burnt[row];
      }
      Value result = call.primitive().apply(given);
      burnt[row] += Fuel.steps(given) + Fuel.steps(result);
      return result;
    }

    private long bytes() {
      long bytes = BYTES_A_PART;
      for (Value value : values) {
        bytes += BYTES_A_VALUE + (value instanceof Value.Text(String text) ? text.length() : 0);
      }
      return bytes;
    }
  }
}
