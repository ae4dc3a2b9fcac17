package io.ouroboros.agents.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SygusFileTest {
  private static final Budget BUDGET = new Budget(1_000, Duration.ofSeconds(1));
  private static final String HEAD =
      """
      (set-logic SLIA) ; strings
      (synth-fun f ((name String) (n Int)) String
        ((Start String (ntString))
         (ntString String (name "" "-" (str.++ ntString "x" ntString) (int.to.str ntInt)))
         (ntInt Int (n -1 1 (str.to.int ntString)))))
      """;

  private static final String WORDS =
      """
      (set-logic BV)
      (define-fun one () (_ BitVec 64) #x0000000000000001)
      (define-fun half ((x (_ BitVec 64))) (_ BitVec 64) (bvlshr x one))
      (define-fun if0 ((c (_ BitVec 64)) (a (_ BitVec 64)) (b (_ BitVec 64))) (_ BitVec 64)
        (ite (= c #x0000000000000000) a b))
      (synth-fun f ((w (_ BitVec 64))) (_ BitVec 64)
        ((Start (_ BitVec 64)
          (w one (bvnot Start) (half Start) (bvadd Start Start) (if0 Start Start (half Start))))))
      """;

  @TempDir private Path directory;

  private SygusFile open(String text) throws BadInput, IOException {
    return SygusFile.open(Files.writeString(directory.resolve("task.sl"), text));
  }

  @Test
  void readsExamplesInEitherOrder() throws Exception {
    var goal =
        open(HEAD + "(constraint (= (f \"a\" 1) \"b\"))\n(constraint (= \"c\" (f \"d\" (- 2))))")
            .task(BUDGET)
            .goal();

    assertThat(goal.examples())
        .containsExactly(
            new Example(List.of(new Value.Text("a"), new Value.Int(1)), new Value.Text("b")),
            new Example(List.of(new Value.Text("d"), new Value.Int(-2)), new Value.Text("c")));
  }

  @Test
  void splitsNestedProductions() throws Exception {
    var goal = open(HEAD + "(constraint (= (f \"a\" 1) \"b\"))").task(BUDGET).goal();

    assertThat(goal.grammar().orElseThrow().nonterminals())
        .extracting(nonterminal -> nonterminal.productions().size())
        .startsWith(1, 5, 4)
        .endsWith(1, 1);
  }

  @Test
  void answersInTheSpellingOfTheFile() throws Exception {
    SygusFile file = open(HEAD + "(constraint (= (f \"a\" 1) \"b\"))");

    assertThat(answer(file, "(str.++ x0 (str.++ \"x\" (str.from_int -1)))"))
        .isEqualTo(
            "(define-fun f ((name String) (n Int)) String (str.++ name \"x\" (int.to.str -1)))");
  }

  @Test
  void readsWordsInEverySpelling() throws Exception {
    var goal =
        open(WORDS
                + "(constraint (= (f (_ bv10 64)) #x000000000000000A))"
                + "(constraint (= (f #xffffffffffffffff) #b%064d))".formatted(1))
            .task(BUDGET)
            .goal();

    assertThat(goal.examples())
        .containsExactly(
            new Example(List.of(new Value.Bits(10)), new Value.Bits(10)),
            new Example(List.of(new Value.Bits(-1)), new Value.Bits(1)));
  }

  @Test
  void answersWithTheFunctionsThatTheFileDefines() throws Exception {
    SygusFile file = open(WORDS + "(constraint (= (f (_ bv1 64)) (_ bv0 64)))");

    assertThat(
            answer(
                file,
                """
                (bv.ite (bv.= (bvnot x0:bits) #x0000000000000000)
                  (bvadd x0:bits #x0000000000000001)
                  (bvlshr (bvlshr x0:bits #x0000000000000001) #x0000000000000001))\
                """))
        .isEqualTo(
            "(define-fun f ((w (_ BitVec 64))) (_ BitVec 64)"
                + " (if0 (bvnot w) (bvadd w one) (half (half w))))");
  }

  @Test
  void answersInTheStandardsSpellingWithoutAGrammar() throws Exception {
    SygusFile file = open("(synth-fun f ((s String) (n Int)) Int)(constraint (= (f \"a\" 1) 1))");

    assertThat(answer(file, "(int.ite (str.= x0 \"a\") (str.to_int x0) -2)"))
        .isEqualTo(
            "(define-fun f ((s String) (n Int)) Int (ite (= s \"a\") (str.to_int s) (- 2)))");
  }

  @Test
  void answersWithSymbolsThatNeedTheirBarsInBars() throws Exception {
    SygusFile file =
        open(
            """
            (synth-fun |my f| ((|first name| String) (|n| Int)) String)
            (constraint (= (|my f| "a" 1) "b"))
            """);

    assertThat(answer(file, "(str.at x0 x1:int)"))
        .isEqualTo(
            "(define-fun |my f| ((|first name| String) (n Int)) String (str.at |first name| n))");
  }

  @Test
  void countsTheLinesOfASymbolInBars() {
    assertRefused("(set-info |a\nb|)\n(declare-fun g () Int)", "task.sl:3: The command");
  }

  private static String answer(SygusFile file, String program) {
    return file.answer(Syntax.of(Vocabularies.whole()).parse(program));
  }

  @Test
  void namesFileAndLineOfAProblem() {
    assertThatThrownBy(() -> open(HEAD + "(constraint (= (f \"a\" 1) (f \"b\" 2)))"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("task.sl:6: The constraint is no example.");
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    assertRefused("(check-synth", "task.sl:1: The parenthesis ( is never closed.");
    assertRefused("(synth-fun f ((x (_ BitVec 32))) Int)", "The type (_ BitVec 32)");
    assertRefused("(declare-fun g () Int)", "The command (declare-fun) is not supported.");
    assertRefused("(define-fun g ((x Int)) Int (+ x y))", "The body of (g) reads (y)");
    assertRefused(WORDS + "(constraint (= (f #x01) #x02))", "The literal #x01 must have 64 bits.");
    assertRefused(
        WORDS.replace("(half Start)", "(half Start Start)"), "(half) takes 1 arguments, not 2.");
    assertRefused(
        WORDS.replace("(bvlshr x one)", "(bvadd x x)"),
        "The function (half) does not read each argument once");
    assertRefused(
        "(synth-fun f ((x String)) String ((S String (x (str.rev S)))))",
        "The operator (str.rev) is not supported.");
    assertRefused(
        "(synth-fun f ((x String)) String ((S String ((str.len x)))))", "is not of the type");
    assertRefused(squares(5), "task.sl:5: The function (g3) written out has more than 10,000");
    assertRefused(HEAD, "The file has no examples.");
    assertRefused("", "The file has no synth-fun.");
  }

  /// Functions of which each calls the one before on its own result.
  private static String squares(int last) {
    StringBuilder text = new StringBuilder("(define-fun g0 ((x Int)) Int (+ x x))\n");
    for (int i = 1; i <= last; i++) {
      text.append("(define-fun g%1$d ((x Int)) Int (g%2$d (g%2$d x)))%n".formatted(i, i - 1));
    }
    return text.toString();
  }

  private void assertRefused(String text, String problem) {
    assertThatThrownBy(() -> open(text)).isInstanceOf(BadInput.class).hasMessageContaining(problem);
  }

  @Test
  void acceptsTruthValuesChosenAndComparedAmongWords() throws Exception {
    String file =
        """
        (synth-fun f ((w (_ BitVec 64))) (_ BitVec 64)
          ((S (_ BitVec 64) (w (bvnot S) (ite B S S)))
           (B Bool (true (= S S) (= B B) (ite B B B)))))
        (constraint (= (f (_ bv1 64)) (_ bv1 64)))
        """;

    assertThat(GoalCheck.problem(open(file).task(BUDGET).goal())).isEmpty();
  }

  @Test
  void refusesAGrammarOfAnotherDomain() throws Exception {
    SygusFile file =
        open(
            """
            (synth-fun f ((w (_ BitVec 64))) (_ BitVec 64)
              ((S (_ BitVec 64) (w (ite B S S))) (B Bool ((< I I))) (I Int (0))))
            (constraint (= (f (_ bv1 64)) (_ bv1 64)))
            """);

    assertThatThrownBy(() -> file.task(BUDGET))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("The primitive (<) does not belong to the domain bits.");
  }

  @Test
  void refusesContradictoryExamples() throws Exception {
    SygusFile file =
        open(HEAD + "(constraint (= (f \"a\" 1) \"b\"))\n(constraint (= (f \"a\" 1) \"c\"))");

    assertThatThrownBy(() -> file.task(BUDGET))
        .hasMessageContaining("task.sl:7: The row contradicts");
  }
}
