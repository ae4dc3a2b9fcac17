package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.ChangedRow;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Landmarks;
import io.ouroboros.agents.language.Choices;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Operation;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.BitSet;
import java.util.List;

/// Why one consistent program is preferred to another: a prior that looks at the program and at
/// what it does on rows without an answer, part by part.
///
/// @param bits the cost under the guide that found it
/// @param copied letters and digits in its constants, those of tests not counted, nor those that
///   several examples show to be part of no answer, or of all texts that are cut there: what it
///   recites instead of computing
/// @param unread how many input columns it does not look at
/// @param unsteady changed rows, as a share in [0, 1], on which it does not do what is expected;
///   its tests count as passed or failed as they were before the change, because a test of the word
///   that was changed is no fault
/// @param strays unfilled rows, as a share in [0, 1], on which it answers unlike any example
public record Merit(double bits, int copied, int unread, double unsteady, double strays)
    implements Comparable<Merit> {
  /// One of 62 letters and digits, each as likely as the next.
  private static final double BITS_A_COPIED_LETTER = 6;

  /// A column that nobody needs is seldom there.
  private static final double BITS_AN_UNREAD_COLUMN = 8;

  /// As much as two or three operators.
  private static final double BITS_FOR_UNSTEADINESS = 24;

  /// A program that holds on every changed row is seldom right by chance.
  private static final double BITS_FOR_ANY_UNSTEADINESS = 4;

  private static final double BITS_FOR_STRAYING = 12;

  /// The merit of a program.
  ///
  /// @param behaviour what it does on the grounds
  static Merit of(Term program, double bits, List<Value> behaviour, Grounds grounds) {
    return new Merit(
        bits,
        grounds.free() ? copied(program, grounds) : 0,
        grounds.free() ? grounds.signature().inputs().size() - read(program) : 0,
        unsteady(program, behaviour, grounds),
        strays(behaviour, grounds));
  }

  /// The same program under another guide.
  Merit at(double otherBits) {
    return new Merit(otherBits, copied, unread, unsteady, strays);
  }

  /// The parts as one cost in bits; the lowest is the best.
  public double total() {
    return bits
        + BITS_A_COPIED_LETTER * copied
        + BITS_AN_UNREAD_COLUMN * unread
        + BITS_FOR_UNSTEADINESS * unsteady
        + (unsteady > 0 ? BITS_FOR_ANY_UNSTEADINESS : 0)
        + BITS_FOR_STRAYING * strays;
  }

  @Override
  public int compareTo(Merit other) {
    return Double.compare(total(), other.total());
  }

  private static int copied(Term program, Grounds grounds) {
    return switch (program) {
      case Term.Input _ -> 0;
      case Term.Constant constant -> copied(constant.value(), grounds);
      case Term.Call call when call.primitive().result() == Type.BOOL -> 0;
      case Term.Call call -> {
        int copied = 0;
        for (Term argument : call.arguments()) {
          copied += isCutAt(argument, call, grounds) ? 0 : copied(argument, grounds);
        }
        yield copied;
      }
    };
  }

  /// Whether an argument is a landmark at which a call cuts its text: it may be part of answers,
  /// but not from there.
  private static boolean isCutAt(Term argument, Term.Call call, Grounds grounds) {
    return call.primitive().operation() instanceof Operation.ToPart
        && argument instanceof Term.Constant(Value.Text(String text))
        && Landmarks.isOne(text, grounds.examples());
  }

  private static int copied(Value value, Grounds grounds) {
    return switch (value) {
      case Value.Text(String text) when isRecited(text, grounds.examples()) ->
          (int) text.codePoints().filter(Character::isLetterOrDigit).count();
      case Value.Text _, Value.Int _, Value.Bool _, Value.Bits _ -> 0;
    };
  }

  /// Whether a constant may be part of an answer: several examples can show that it is not.
  private static boolean isRecited(String text, List<Example> examples) {
    return examples.size() == 1
        || examples.stream()
            .anyMatch(
                row -> row.output() instanceof Value.Text(String answer) && answer.contains(text));
  }

  private static int read(Term program) {
    BitSet read = new BitSet();
    read(program, read);
    return read.cardinality();
  }

  private static void read(Term program, BitSet read) {
    switch (program) {
      case Term.Input input -> read.set(input.index());
      case Term.Constant _ -> {}
      case Term.Call call -> call.arguments().forEach(argument -> read(argument, read));
    }
  }

  private static double unsteady(Term program, List<Value> behaviour, Grounds grounds) {
    int first = grounds.unfilled().size();
    int rows = grounds.changed().size();
    boolean chooses = Choices.in(program) > 0;
    int wrong = 0;
    for (int row = 0; row < rows; row++) {
      ChangedRow changed = grounds.changed().get(row);
      boolean right = changed.expected().contains(behaviour.get(first + row));
      if (!right && chooses) {
        Term chosen = Choices.made(program, changed.original());
        right = changed.expected().contains(Evaluator.evaluate(chosen, changed.inputs()));
      }
      wrong += right ? 0 : 1;
    }
    return rows == 0 ? 0 : (double) wrong / rows;
  }

  private static double strays(List<Value> behaviour, Grounds grounds) {
    int rows = grounds.unfilled().size();
    if (rows == 0 || grounds.examples().stream().anyMatch(example -> isBlank(example.output()))) {
      return 0;
    }
    return (double) behaviour.subList(0, rows).stream().filter(Merit::isBlank).count() / rows;
  }

  private static boolean isBlank(Value value) {
    return value instanceof Value.Text text && text.value().isBlank();
  }
}
