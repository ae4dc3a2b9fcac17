package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The least that pieces cost which make the rests of two outputs.
class PairCostsTest {
  private static final int OF_JOIN = 3;

  private final TextPool pool = new TextPool(new Room(SearchMemory.usual()));
  private final PairCosts costs = new PairCosts("ab-ab", "c-c", OF_JOIN);

  @Test
  void addsUpHeadsAndOneTail() {
    add("ab", "c", 10, 12);
    add("-", "-", 5, 6);

    assertThat(find()).isTrue();

    assertThat(costs.behind(0, 0)).isEqualTo((OF_JOIN + 10) + (OF_JOIN + 5) + 12);
    assertThat(costs.behind(2, 1)).isEqualTo((OF_JOIN + 5) + 12);
    assertThat(costs.behind(5, 3)).isZero();
  }

  @Test
  void prefersTheCheaperWay() {
    add("ab", "c", 10, 12);
    add("-", "-", 5, 6);
    add("-ab", "-c", 17, 18);

    find();

    assertThat(costs.behind(2, 1)).isEqualTo(18);
  }

  /// Each output by itself could be made, but not both at once.
  @Test
  void findsNothingWhereTheOutputsWantDifferentPieces() {
    add("ab", "-", 1, 1);
    add("-", "c", 1, 1);

    find();

    assertThat(costs.behind(0, 0)).isGreaterThanOrEqualTo(Piece.NONE);
  }

  @Test
  void takesPiecesThatAreEmptyInOneOutput() {
    add("ab-", "", 2, 2);
    add("ab", "c-c", 4, 4);

    find();

    assertThat(costs.behind(0, 0)).isEqualTo(OF_JOIN + 2 + 4);
  }

  private void add(String left, String right, int head, int tail) {
    Column texts = Column.of(List.of(new Value.Text(left), new Value.Text(right)), pool);
    Piece piece = new Piece(texts, 0, left);
    Term term = new Term.Constant(new Value.Text(left));
    piece.offerHead(head, () -> term);
    piece.offerTail(tail, () -> term);
    costs.add(piece, left, right);
  }

  private boolean find() {
    return costs.find(new Meter(new Budget(1, Duration.ofMinutes(1)), () -> false, () -> 0));
  }
}
