package io.ouroboros.learner.experience;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.language.Term;
import java.util.List;

/// One goal, a program that fits it, and what the critic saw of the program: what training reads.
///
/// @param examples every known row of the goal, at least one; the program fits them except where
///   `judged` says otherwise
/// @param generation what guided the search that found the program
public record Experience(
    Signature signature,
    List<Example> examples,
    Term program,
    Judged judged,
    GenerationId generation) {
  public Experience {
    examples = List.copyOf(examples);
  }

  /// How the program did on rows that its search never saw.
  ///
  /// @param right from 0 to `withheld`
  /// @param withheld how many rows were withheld; 0 when there were too few to withhold any
  public record Judged(int right, int withheld) {
    /// @throws IllegalArgumentException when more rows are right than were withheld
    public Judged {
      if (right < 0 || right > withheld) {
        throw new IllegalArgumentException(
            "The right rows (%d) must be from 0 to the withheld ones (%d)."
                .formatted(right, withheld));
      }
    }

    /// Whether the program is known to hold beyond the rows it was made from.
    public boolean generalises() {
      return withheld > 0 && right == withheld;
    }
  }
}
