package io.ouroboros.learner.dream;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Value;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import io.ouroboros.learner.experience.Telling;
import io.ouroboros.learner.experience.Toys;
import io.ouroboros.learner.families.Families;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImaginationTest {
  private static final int TRIES = 60;

  @Test
  void everyDreamIsSolvedByItsProgram() {
    assertThat(dreams(imagination("(upper (word x0 0))", "(str.++ (word x0 -1) (word x0 0))")))
        .hasSizeGreaterThan(TRIES / 6)
        .allSatisfy(dream -> {
          assertThat(Telling.isTelling(dream.examples())).isTrue();
          assertThat(dream.judged().generalises()).isTrue();
          assertThat(dream.examples()).allMatch(row -> isRight(dream, row));
        });
  }

  @Test
  void dreamsAreLikeWhatWasLived() {
    assertThat(upperWords(imagination("(upper (word x0 0))")))
        .isGreaterThan(2 * upperWords(imagination("(lower x0)")));
  }

  private static long upperWords(Imagination imagination) {
    return dreams(imagination).stream()
        .map(dream -> Syntax.print(dream.program()))
        .filter(program -> program.matches("\\(upper \\(?word .*"))
        .count();
  }

  @Test
  void aNeedlesslyLongProgramIsReplacedByAShortOne() {
    assertThat(dreams(imagination("(upper (upper (upper x0)))")))
        .extracting(dream -> Syntax.print(dream.program()))
        .contains("(upper x0)")
        .doesNotContain("(upper (upper x0))", "(upper (upper (upper x0)))");
  }

  @Test
  void itsWordsAreThoseOfKnownRowsAndItsMarksStay() {
    List<Experience> lived = lived("(upper (word x0 0))");
    Set<String> known =
        lived.stream()
            .flatMap(it -> inputs(it.examples()))
            .flatMap(ImaginationTest::tokens)
            .collect(Collectors.toSet());
    assertThat(dreams(imagination("(upper (word x0 0))")))
        .flatExtracting(dream -> inputs(dream.examples()).toList())
        .allSatisfy(input -> {
          assertThat(input).matches("[^ ]+ [^ ]+ [0-9]+");
          assertThat(tokens(input)).isSubsetOf(known);
        });
  }

  @Test
  void noRowIsOfTheSetsThatNothingIsLearnedFrom() {
    assertThat(dreams(imagination("(upper (word x0 0))", "(lower x0)")))
        .flatExtracting(Experience::examples)
        .allMatch(row -> Families.isToLearn(row.inputs()));
  }

  @Test
  void theSameSeedGivesTheSameDreams() {
    assertThat(dreams(imagination("(upper (word x0 0))")))
        .isEqualTo(dreams(imagination("(upper (word x0 0))")));
  }

  @Test
  void whoeverIsDisturbedForgetsTheDream() {
    Imagination imagination = imagination("(upper (word x0 0))");
    assertThat(LongStream.range(0, TRIES).boxed())
        .allSatisfy(number ->
            assertThat(imagination.dream(number, () -> true, System::nanoTime)).isEmpty());
  }

  @Test
  void nobodyDreamsOfNothing() {
    assertThat(dreams(imagination())).isEmpty();
  }

  private static Imagination imagination(String... programs) {
    return Imagination.of(
        GenerationId.HAND_SET,
        lived(programs).stream().map(experience -> new Weighted(experience, 1)).toList(),
        List.of(),
        1);
  }

  private static List<Experience> lived(String... programs) {
    return Stream.of(programs)
        .flatMap(program ->
            LongStream.range(0, 20)
                .mapToObj(seed -> Toys.experience(program, seed, Toys.GENERALISES)))
        .toList();
  }

  private static List<Experience> dreams(Imagination imagination) {
    return LongStream.range(0, TRIES)
        .mapToObj(number -> imagination.dream(number, () -> false, System::nanoTime))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isRight(Experience dream, Example row) {
    return Evaluator.evaluate(dream.program(), row.inputs()).equals(row.output());
  }

  private static Stream<String> inputs(List<Example> rows) {
    return rows.stream().map(row -> ((Value.Text) row.inputs().getFirst()).value());
  }

  private static Stream<String> tokens(String text) {
    return Stream.of(text.split(" "));
  }
}
