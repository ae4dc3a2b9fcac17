package io.ouroboros.learner.families;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Endless streams of everyday column tasks. The three sets (to learn from, for the gate, for the
/// report) share neither a question nor a row, whatever their seeds; within a stream no row occurs
/// twice. The same seed gives the same tasks.
public final class Families {
  private static final List<Family<?>> ALL =
      Stream.of(
              NameFamilies.all(),
              DateFamilies.all(),
              TimeFamilies.all(),
              PhoneFamilies.all(),
              CodeFamilies.all(),
              MoneyFamilies.all(),
              PathFamilies.all(),
              WebFamilies.all(),
              MailFamilies.all(),
              AddressFamilies.all(),
              MeasureFamilies.all(),
              LogFamilies.all(),
              VersionFamilies.all(),
              TitleFamilies.all(),
              ListFamilies.all(),
              TravelFamilies.all(),
              MatchFamilies.all(),
              LimitFamilies.all(),
              FieldFamilies.all(),
              OptionalFamilies.all(),
              SumFamilies.all(),
              ShareFamilies.all(),
              FigureFamilies.all(),
              SpanFamilies.all(),
              OrderFamilies.all(),
              GapFamilies.all())
          .flatMap(List::stream)
          .<Family<?>>mapMulti((family, all) -> {
            all.accept(family);
            all.accept(family.joined());
          })
          .toList();

  private Families() {}

  /// Tasks to learn from.
  ///
  /// @param budget what each goal may spend
  public static Stream<Task> learn(long seed, Budget budget) {
    return stream(Split.LEARN, seed, budget);
  }

  /// Tasks for the gate.
  ///
  /// @param budget what each goal may spend
  public static Stream<Task> gate(long seed, Budget budget) {
    return stream(Split.GATE, seed, budget);
  }

  /// Tasks for public figures.
  ///
  /// @param budget what each goal may spend
  public static Stream<Task> report(long seed, Budget budget) {
    return stream(Split.REPORT, seed, budget);
  }

  /// Whether a row is of the set to learn from, whoever made it up: each row is of one set.
  ///
  /// @param inputs texts; rows with other values are in nobody's set
  public static boolean isToLearn(List<Value> inputs) {
    List<String> texts = new ArrayList<>();
    for (Value input : inputs) {
      if (!(input instanceof Value.Text(String text))) {
        return true;
      }
      texts.add(text);
    }
    return Split.of(new Line(texts, "", 0)) == Split.LEARN;
  }

  private static Stream<Task> stream(Split split, long seed, Budget budget) {
    TaskMaker maker = new TaskMaker(split, questions(split), seed, budget);
    return Stream.generate(maker::next);
  }

  static List<Family<?>> all() {
    return ALL;
  }

  /// The questions of a set.
  static List<LineMaker> questions(Split split) {
    List<LineMaker> questions = new ArrayList<>();
    for (int family = 0; family < ALL.size(); family++) {
      List<LineMaker> makers = ALL.get(family).makers();
      for (int question = 0; question < makers.size(); question++) {
        if (Split.of(family, question) == split) {
          questions.add(makers.get(question));
        }
      }
    }
    return questions;
  }
}
