package io.ouroboros.learner.experience;

import io.ouroboros.agents.language.Choices;
import java.util.Comparator;

/// How much an experience has to teach.
final class Promise {
  /// The worth of a program that fits but could not be tested, against one that generalises.
  private static final double UNTESTED = 0.1;

  /// With so many withheld rows for each of its choices, a program is as likely right as not. Of
  /// accepted programs with choices 25, 59 and 67 of 100 were right on further rows after one, two
  /// and three withheld ones; of those without, 94, 98 and 99.
  private static final double ROWS_PER_CHOICE = 2;

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
    Experience.Judged judged = experience.judged();
    if (judged.right() < judged.withheld()) {
      return 0;
    }
    int choices = Choices.in(experience.program());
    if (choices == 0) {
      return judged.generalises() ? 1 : UNTESTED;
    }
    return judged.withheld() / (judged.withheld() + ROWS_PER_CHOICE * choices);
  }
}
