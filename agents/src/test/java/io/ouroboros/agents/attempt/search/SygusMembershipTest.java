package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.SmtFunctions;
import io.ouroboros.agents.goal.SygusFile;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.language.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Answers to SyGuS files, printed, against the grammar as the file spells it.
class SygusMembershipTest {
  private static final Path DEVELOPMENT_FILES = Path.of("..", "..", "shared", "tasks");
  private static final Budget BUDGET = new Budget(3_000, Duration.ofMinutes(1));

  @TempDir private Path directory;

  private static Optional<Term> answer(Goal goal) {
    SearchTask task =
        new SearchTask(goal.signature(), goal.examples(), List.of(), goal.grammar(), 1, 0);
    return Search.run(task, BuiltInGuide.handSet(), BUDGET, () -> false, System::nanoTime)
        .candidates()
        .stream()
        .findFirst()
        .map(Candidate::program);
  }

  /// Checks the answer to a file, if there is one.
  ///
  /// @return whether there is one
  private static boolean isAnsweredSoundly(Path path) throws Exception {
    SygusFile file = SygusFile.open(path);
    Goal goal = file.task(BUDGET).goal();
    Optional<Term> answer = answer(goal);
    if (answer.isPresent()) {
      String printed = file.answer(answer.get());
      String text = Files.readString(path);
      assertThat(PrintedGrammar.of(text).derives(printed))
          .as("%s derives %s", path, printed)
          .isTrue();
      assertThat(SmtFunctions.of(text + printed).satisfy(text))
          .as("%s is satisfied by %s", path, printed)
          .isTrue();
    }
    return answer.isPresent();
  }

  @ParameterizedTest
  @CsvSource({"sygus-strings, 1, 60", "sygus-bits, 6, 15"})
  void everyAnswerToADevelopmentFileIsRightAndInItsGrammar(String folder, int step, int least)
      throws Exception {
    assumeThat(DEVELOPMENT_FILES)
        .as("the development files, which are not part of this project")
        .isDirectory();
    int answered = 0;
    List<Path> files = files(DEVELOPMENT_FILES.resolve(folder));
    for (int i = 0; i < files.size(); i += step) {
      answered += isAnsweredSoundly(files.get(i)) ? 1 : 0;
    }
    assertThat(answered).isGreaterThan(least);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.toString().endsWith(".sl")).sorted().toList();
    }
  }

  static List<Arguments> grammars() {
    return List.of(
        Arguments.of("(S String (x (str.++ S \"-\" S)))", "%1$s-%1$s"),
        Arguments.of("(S String (x (str.++ S \"-\" S) (str.++ S S)))", "%1$s-%1$s%1$s"),
        Arguments.of("(S String (x (str.++ (str.at S 1) \"-\" S)))", "%2$s-%1$s"),
        Arguments.of(
            "(S String (T)) (T String (x (str.++ T (str.++ \"-\" T)) (str.at T I))) (I Int (1))",
            "%2$s-%1$s"),
        Arguments.of(
            "(S String (x (str.++ S \"-\" S \"\") (str.substr S 1 J))) (J Int ((str.len \"b\")))",
            "%2$s-%1$s"),
        Arguments.of(
            "(S String (x \"-\" (str.++ S S) (str.at S (- 2 I)))) (I Int (1 2))", "%2$s-%1$s"),
        Arguments.of(
            "(S String ((Variable String) (str.substr S (+ I 2) 1))) (I Int (5 (- 1)))", "%2$s"),
        Arguments.of(
            "(S String (x \"0\" (int.to.str I))) (I Int ((str.len S) (str.to.int \"9\")))", "9"));
  }

  @ParameterizedTest
  @MethodSource("grammars")
  void answersAsTheGrammarSpellsIt(String groups, String output) throws Exception {
    String text =
        """
        (synth-fun f ((x String)) String (%s))
        (constraint (= (f "abc") "%s"))
        (constraint (= (f "xyzt") "%s"))
        """
            .formatted(groups, output.formatted("abc", "b"), output.formatted("xyzt", "y"));

    assertThat(isAnsweredSoundly(Files.writeString(directory.resolve("task.sl"), text))).isTrue();
  }
}
