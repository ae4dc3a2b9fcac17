package io.ouroboros.learner.experience;

import io.ouroboros.agents.language.Term;
import java.util.Comparator;
import java.util.stream.Collectors;

/// How much an experience has to teach.
final class Promise {
  /// The worth of a program that fits but could not be tested, against one that generalises.
  private static final double UNTESTED = 0.1;

  private static final Comparator<Experience> ORDER =
      Comparator.<Experience>comparingDouble(Promise::worth)
          .thenComparingInt(experience -> experience.judged().withheld())
          .thenComparingInt(experience -> -experience.program().size());

  private Promise() {}

  static int compare(Experience one, Experience other) {
    return ORDER.compare(one, other);
  }

  /// In [0, 1].
  static double worth(Experience experience) {
    if (experience.judged().generalises()) {
      return 1;
    }
    return experience.judged().withheld() == 0 ? UNTESTED : 0;
  }

  /// The family where it is known, else the shape of the program.
  static String family(Experience experience) {
    return experience.family().orElseGet(() -> shape(experience.program()));
  }

  private static String shape(Term term) {
    return switch (term) {
      case Term.Input _ -> "_";
      case Term.Constant _ -> "_";
      case Term.Call call ->
          call.arguments().stream()
              .map(Promise::shape)
              .collect(Collectors.joining(" ", "(" + call.primitive().name() + " ", ")"));
    };
  }
}
