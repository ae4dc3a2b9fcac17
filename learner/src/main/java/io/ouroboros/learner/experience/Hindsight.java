package io.ouroboros.learner.experience;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What an attempt computed without being asked [1]: every part of its program, and a program that
/// overfits as a whole, is the right answer to the goal that it does solve. The rows of that goal
/// are made by executing the part, so nothing is learned that was not executed.
// [1] Andrychowicz et al.: Hindsight Experience Replay, NeurIPS 2017.
public final class Hindsight {
  private Hindsight() {}

  /// The goals that an experience solved besides its own; none of them asks for what the
  /// experience's own rows ask for.
  public static List<Experience> of(Experience experience) {
    Set<List<Example>> asked = new HashSet<>();
    asked.add(experience.examples());
    List<Experience> found = new ArrayList<>();
    for (Term part : parts(experience.program())) {
      List<Example> rows = execute(part, experience.examples());
      if (Telling.isTelling(rows) && asked.add(rows)) {
        found.add(solved(part, rows, experience));
      }
    }
    return found;
  }

  private static List<Example> execute(Term part, List<Example> examples) {
    return examples.stream()
        .map(row -> new Example(row.inputs(), Evaluator.evaluate(part, row.inputs())))
        .toList();
  }

  /// Nothing was searched for this goal, so that every row counts as one that no search saw.
  private static Experience solved(Term part, List<Example> rows, Experience experience) {
    return new Experience(
        new Signature(experience.signature().inputs(), part.type()),
        rows,
        part,
        new Experience.Judged(rows.size(), rows.size()),
        experience.generation());
  }

  /// The program and its parts that compute a text, from the whole down.
  private static List<Term> parts(Term program) {
    List<Term> parts = new ArrayList<>();
    collect(program, parts);
    return parts;
  }

  private static void collect(Term term, List<Term> into) {
    if (term instanceof Term.Call call) {
      if (call.type() == Type.TEXT) {
        into.add(call);
      }
      call.arguments().forEach(argument -> collect(argument, into));
    }
  }
}
