package io.ouroboros.learner.dream;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Rows;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import io.ouroboros.learner.experience.Telling;
import io.ouroboros.learner.model.PriorGuide;
import io.ouroboros.learner.update.PriorFit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// Makes up goals whose programs are known, on rows that look like real ones. Two of three are
/// dreams [1]: their programs are drawn from what programs are like. The third is self-posed: a
/// program that solved a goal, with one part drawn anew, and kept only if it is near the edge of
/// what can be solved now ([Relabelling]). The best program of the goal that a bounded search finds
/// takes the place of the drawn one, which may be needlessly long.
///
/// The same experiences and seed give the same goals. Safe for use by several threads.
// [1] Ellis et al.: DreamCoder, PLDI 2021; here drawn from a fitted distribution, on exchanged
// rows, and relabelled.
public final class Imagination {
  private static final int ROWS = 7;
  private static final int FEWEST_ROWS = 4;
  private static final Symbols SYMBOLS = Symbols.of(Vocabularies.text());

  /// One goal of so many is self-posed.
  private static final int POSED_OF = 3;

  /// Dreams go a little beyond what is known.
  private static final double UNIFORM_SHARE = 0.1;

  private final PriorGuide guide;
  private final Relabelling relabelling;
  private final ProgramSampler programs;
  private final RowMaker rows;
  private final List<Experience> lived;
  private final List<Experience> solved;
  private final long seed;

  private Imagination(
      PriorGuide guide, List<Experience> lived, List<Experience> madeUp, long seed) {
    this.guide = guide;
    this.lived = lived;
    this.seed = seed;
    solved = Stream.concat(lived.stream(), madeUp.stream()).toList();
    relabelling = new Relabelling(guide, SYMBOLS);
    programs =
        new ProgramSampler(
            SYMBOLS, guide.prior(), lived.stream().map(Experience::program).toList());
    rows = new RowMaker(lived.stream().map(Experience::examples).toList());
  }

  /// An imagination that is fitted to experience; without any it makes up nothing.
  ///
  /// @param generation that the goals are said to be of
  /// @param lived about texts
  /// @param madeUp before; goals are posed by these too
  public static Imagination of(
      GenerationId generation, List<Weighted> lived, List<Experience> madeUp, long seed) {
    CostTable handSet = BuiltInGuide.handSet().prior();
    CostTable fitted =
        new PriorFit(SYMBOLS, handSet, PriorFit.HAND_SET_SHARE).fit(lived, UNIFORM_SHARE);
    List<Experience> known = lived.stream().map(Weighted::experience).toList();
    return new Imagination(new PriorGuide(generation, fitted), known, madeUp, seed);
  }

  /// The guide that says what is hard now.
  PriorGuide guide() {
    return guide;
  }

  /// Whether the goal of a number is self-posed, rather than a dream.
  static boolean isPosed(long number) {
    return Math.floorMod(number, POSED_OF) == POSED_OF - 1;
  }

  /// One goal that is made up, and its program.
  ///
  /// @param number of the goal
  /// @param cancelled asked often; once true this ends within 50 ms
  /// @param nanoTime a clock like [System#nanoTime]
  /// @return empty when what came to mind tells nothing, or is posed too easy or too hard, or
  ///   somebody cancelled it
  public Optional<Experience> dream(long number, BooleanSupplier cancelled, LongSupplier nanoTime) {
    if (lived.isEmpty()) {
      return Optional.empty();
    }
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + number);
    boolean posed = isPosed(number);
    List<Experience> models = posed ? solved : lived;
    Experience model = models.get(random.nextInt(models.size()));
    Term program =
        posed
            ? programs.varied(model.signature(), model.program(), random)
            : programs.sample(model.signature(), random);
    List<Example> made =
        rows.rows(model.examples(), ROWS, random).stream()
            .map(row -> new Example(row, Evaluator.evaluate(program, row)))
            .toList();
    if (made.size() < FEWEST_ROWS || !Telling.isTelling(made)) {
      return Optional.empty();
    }
    Goal goal = goal(number, new Rows(model.signature(), made, List.of()));
    return (posed
            ? relabelling.answerNearTheEdge(goal, program, cancelled, nanoTime)
            : relabelling.answer(goal, program, cancelled, nanoTime))
        .map(answer -> solved(goal, answer.best()));
  }

  static Goal goal(long number, Rows rows) {
    return Goal.identified("dream " + number, rows, Optional.empty(), Relabelling.BUDGET);
  }

  private Experience solved(Goal goal, Term program) {
    int withheld = goal.examples().size() - Relabelling.SHOWN;
    return new Experience(
        goal.signature(),
        goal.examples(),
        program,
        new Experience.Judged(withheld, withheld),
        guide.generation());
  }
}
