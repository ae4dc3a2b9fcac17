package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Joins of many dear pieces.
class NearbyTest {
  /// The second number replaced, all letters in capitals, the code masked, and what stands behind
  /// the first word.
  @Test
  void joinsPiecesThatTheEnumerationReachesLate() {
    Term program =
        TextSearch.best(
            200_000,
            TextSearch.row("kq7.b42;zu", "kq7.bX;zu/KQ7.B42;ZU/**********7.b42;zu"),
            TextSearch.row("m31-tr9x", "m31-trXx/M31-TR9X/********31-tr9x"),
            TextSearch.row("pw80_v6:hh3", "pw80_vX:hh3/PW80_V6:HH3/***********80_v6:hh3"),
            TextSearch.row("e5,yy71(s", "e5,yyX(s/E5,YY71(S/*********5,yy71(s"));

    assertThat(TextSearch.answer(program, "ab1c22d3")).isEqualTo("ab1cXd3/AB1C22D3/********1c22d3");
  }

  /// Spans from a mark to a number, and from behind a word to a capital.
  @Test
  void joinsSpansWhoseEndsAreFoundInDifferentWays() {
    String meant =
        "(str.++ (mask.alnum x0 \"#\") (str.++ (until.digits (from.punct x0 1) 2) "
            + "(str.++ \"=\" (until.upper (behind.letters x0 2) -1))))";
    Term program =
        TextSearch.best(
            200_000,
            did(meant, "kq7.b42;zu8Ab3(Xy1"),
            did(meant, "m31-tR9x:4e5ww66.Q0z"),
            did(meant, "pw80_v6:hh3Kk,12(13Bc"),
            did(meant, "e5,yy71(s4T9p8:77-Ww5"));

    assertThat(did(meant, "ab1+c22-d3f4g5;Mn6").isReproducedBy(program)).isTrue();
  }

  /// A span by far positions and changes of the whole text, with small letters between.
  @Test
  void joinsManyPiecesWithLettersBetween() {
    String meant =
        "(str.++ (upper x0) (str.++ \"k\" (str.++ (slice x0 11 15) (str.++ \"w\" "
            + "(str.++ (put.digits x0 1 \"e\") (str.++ \"j\" (str.++ (drop.letters x0) "
            + "(str.++ (keep.digits x0) (str.++ \"q\" (str.++ (mask.punct x0 \"i\") "
            + "(str.++ (prefix x0 -3) (str.++ \"f\" (char x0 -4)))))))))))))";
    Term program =
        TextSearch.best(
            200_000,
            did(meant, "kq7.b42;zu8Ab3(Xy1"),
            did(meant, "m31-tR9x:4e5ww66.Q0z"),
            did(meant, "pw80_v6:hh3Kk,12(13Bc"),
            did(meant, "e5,yy71(s4T9p8:77-Ww5"));

    assertThat(did(meant, "ab1+c22-d3f4g5;Mn6").isReproducedBy(program)).isTrue();
  }

  /// Chunks of a text, changed as the words of one.
  @Test
  void joinsAPartThatIsChangedAsAWhole() {
    String meant = "(str.++ x0 (str.++ \"=\" (str.++ (camel (chunk x0 3 \" \")) \";\")))";
    Term program =
        TextSearch.best(
            50_000,
            did(meant, "basket"),
            did(meant, "violin"),
            did(meant, "acornsquash"),
            did(meant, "umbrellastand"),
            did(meant, "kiwi"));

    assertThat(did(meant, "greenhouses").isReproducedBy(program)).isTrue();
  }

  /// A word that no input has, in the place of a mark.
  @Test
  void readsOffWhatIsPutIntoAText() {
    Term program =
        TextSearch.best(
            20_000,
            TextSearch.row("museum + yearly + profile", "museum and yearly and profile"),
            TextSearch.row(
                "budget + printer + copper + orange", "budget and printer and copper and orange"),
            TextSearch.row("basket + garden", "basket and garden"));

    assertThat(TextSearch.answer(program, "a1 + b2 + c3 + d4 + e5"))
        .isEqualTo("a1 and b2 and c3 and d4 and e5");
  }

  private static Example did(String program, String input) {
    Term term = Syntax.of(Vocabularies.text()).parse(program);
    List<Value> inputs = List.of(new Value.Text(input));
    return new Example(inputs, Evaluator.evaluate(term, inputs));
  }
}
