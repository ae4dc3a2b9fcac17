package io.ouroboros.learner.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchFamiliesTest {
  @Test
  void theSameIsToldFromWhatNearlyIs() {
    List<Line> lines = lines("match.same.answer");

    assertThat(lines)
        .allMatch(line -> line.output().equals(first(line).equals(second(line)) ? "yes" : "no"))
        .anyMatch(line -> line.output().equals("yes"))
        .anyMatch(line -> isNo(line) && first(line).equalsIgnoreCase(second(line)))
        .anyMatch(line -> isNo(line) && first(line).startsWith(second(line)))
        .anyMatch(line -> isNo(line) && second(line).startsWith(first(line)));
  }

  @Test
  void aBeginningIsToldFromOtherParts() {
    List<Line> lines = lines("match.found.start");

    assertThat(lines)
        .allMatch(line -> line.output().equals(first(line).startsWith(second(line)) ? "yes" : "no"))
        .anyMatch(line -> isNo(line) && first(line).contains(second(line)))
        .anyMatch(line -> isNo(line) && !first(line).contains(second(line)));
  }

  private static boolean isNo(Line line) {
    return line.output().equals("no");
  }

  private static String first(Line line) {
    return line.inputs().getFirst();
  }

  private static String second(Line line) {
    return line.inputs().getLast();
  }

  private static List<Line> lines(String question) {
    Dice dice = new Dice(1);
    LineMaker maker =
        MatchFamilies.all().stream()
            .flatMap(family -> family.makers().stream())
            .filter(one -> one.name().equals(question))
            .findFirst()
            .orElseThrow();
    return Stream.generate(() -> maker.draw().apply(dice)).limit(200).toList();
  }
}
