package io.ouroboros.agents.verdict;

import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;

/// Why one consistent candidate is preferred to another: the prior of the critic, part by part.
///
/// @param bits the cost under the guide that found it
/// @param copied letters and digits in its constants: what it recites instead of computing
/// @param strays unfilled rows, as a share in [0, 1], on which it answers unlike any example
public record Merit(double bits, int copied, double strays) implements Comparable<Merit> {
  /// One of 62 letters and digits, each as likely as the next.
  private static final double BITS_A_COPIED_LETTER = 6;

  /// More than most operators cost, less than a short recital.
  private static final double BITS_FOR_STRAYING = 12;

  /// The merit of a candidate for a goal.
  public static Merit of(Candidate candidate, Goal goal) {
    Term program = candidate.program();
    return new Merit(candidate.bits(), copied(program), strays(program, goal));
  }

  /// The parts as one cost in bits; the lowest is the best.
  public double total() {
    return bits + BITS_A_COPIED_LETTER * copied + BITS_FOR_STRAYING * strays;
  }

  @Override
  public int compareTo(Merit other) {
    return Double.compare(total(), other.total());
  }

  private static int copied(Term program) {
    return switch (program) {
      case Term.Input _ -> 0;
      case Term.Constant constant -> letters(constant.value());
      case Term.Call call -> call.arguments().stream().mapToInt(Merit::copied).sum();
    };
  }

  private static int letters(Value value) {
    return switch (value) {
      case Value.Text text ->
          (int) text.value().codePoints().filter(Character::isLetterOrDigit).count();
      case Value.Int _, Value.Bool _, Value.Bits _ -> 0;
    };
  }

  private static double strays(Term program, Goal goal) {
    if (goal.unfilled().isEmpty()
        || goal.examples().stream().anyMatch(example -> isBlank(example.output()))) {
      return 0;
    }
    long astray =
        goal.unfilled().stream()
            .filter(inputs -> isBlank(Evaluator.evaluate(program, inputs)))
            .count();
    return (double) astray / goal.unfilled().size();
  }

  private static boolean isBlank(Value value) {
    return value instanceof Value.Text text && text.value().isBlank();
  }
}
