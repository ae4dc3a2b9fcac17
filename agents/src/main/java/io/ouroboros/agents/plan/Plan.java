package io.ouroboros.agents.plan;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.language.Domain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which rows of a goal its worker may see, and which only the critic does.
///
/// A goal with enough examples keeps some of them back, so that a program is judged on rows that
/// did not shape it. A program that fails there makes a new plan, which shows rows it failed on:
/// counterexamples guide the search as in [1].
///
/// [1] A. Solar-Lezama, *Program Synthesis by Sketching*, 2008: here the critic's withheld rows
/// take the place of the verifier.
///
/// @param shown positions among the goal's examples, rising; at least one
/// @param withheld the other positions, rising; never shown before
/// @param wanted how many candidates a worker hands to the critic at most, at least 1
/// @param seed breaks ties of the search
public record Plan(List<Integer> shown, List<Integer> withheld, int wanted, long seed) {
  /// With fewer examples all of them are shown.
  static final int FEWEST_TO_WITHHOLD = 4;

  /// More rows than these make each evaluation slower and hardly narrow the search.
  static final int MOST_SHOWN_AT_FIRST = 16;

  /// How many counterexamples one new plan takes up.
  static final int MOST_REVEALED = 8;

  /// How many candidates are compared.
  static final int WANTED_TO_COMPARE = 24;

  public Plan {
    shown = List.copyOf(shown);
    withheld = List.copyOf(withheld);
  }

  /// The plan that a goal starts with; the same goal always gets the same one. A goal about words
  /// of bits shows all its rows, because the least program for all of them generalises best.
  public static Plan first(Goal goal) {
    int rows = goal.examples().size();
    long seed = goal.seed();
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
    if (goal.grammar().isPresent() || goal.signature().domain().equals(Optional.of(Domain.BITS))) {
      return new Plan(order, List.of(), 1, seed);
    }
    if (rows < FEWEST_TO_WITHHOLD) {
      return new Plan(order, List.of(), WANTED_TO_COMPARE, seed);
    }
    Collections.shuffle(order, new Random(seed));
    int shown = Math.min(MOST_SHOWN_AT_FIRST, (2 * rows + 2) / 3);
    return new Plan(
        order.subList(0, shown).stream().sorted().toList(),
        order.subList(shown, rows).stream().sorted().toList(),
        WANTED_TO_COMPARE,
        seed);
  }

  /// The plan after a program failed on withheld rows: the first few of them are shown too.
  ///
  /// @param failed at least one of the withheld positions
  /// @throws IllegalArgumentException when none of the positions is withheld
  public Plan revealing(List<Integer> failed) {
    List<Integer> revealed =
        withheld.stream().filter(failed::contains).limit(MOST_REVEALED).toList();
    if (revealed.isEmpty()) {
      throw new IllegalArgumentException(
          "The failed rows %s must be among the withheld ones %s.".formatted(failed, withheld));
    }
    return new Plan(
        Stream.concat(shown.stream(), revealed.stream()).sorted().toList(),
        withheld.stream().filter(row -> !revealed.contains(row)).toList(),
        wanted,
        seed);
  }

  /// The examples of a goal that its worker may see, in the goal's order.
  public List<Example> shownOf(Goal goal) {
    return shown.stream().map(goal.examples()::get).toList();
  }
}
