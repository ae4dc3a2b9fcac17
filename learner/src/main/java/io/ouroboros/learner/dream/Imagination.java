package io.ouroboros.learner.dream;

import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.attempt.search.Grounds;
import io.ouroboros.agents.attempt.search.Search;
import io.ouroboros.agents.attempt.search.SearchResult;
import io.ouroboros.agents.attempt.search.SearchTask;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Rows;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import io.ouroboros.learner.experience.Telling;
import io.ouroboros.learner.model.PriorGuide;
import io.ouroboros.learner.update.PriorFit;
import io.ouroboros.learner.update.Production;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// Makes up goals whose programs are known [1]: a program drawn from what programs are like, on
/// rows that look like real ones. The best program of the goal that a bounded search finds takes
/// the place of the drawn one, which may be needlessly long.
///
/// The same experiences and seed give the same dreams. Safe for use by several threads.
// [1] Ellis et al.: DreamCoder, PLDI 2021; here drawn from a fitted distribution, on exchanged
// rows, and relabelled.
public final class Imagination {
  private static final int ROWS = 7;
  private static final int FEWEST_ROWS = 4;
  private static final int SHOWN = 3;
  private static final int WANTED = 24;
  private static final Symbols SYMBOLS = Symbols.of(Vocabularies.text());

  /// Dreams go a little beyond what is known.
  private static final double UNIFORM_SHARE = 0.1;

  private static final Budget BUDGET = new Budget(3_000, Duration.ofSeconds(5));

  private final PriorGuide guide;
  private final ProgramSampler programs;
  private final RowMaker rows;
  private final List<Weighted> models;
  private final long seed;

  private Imagination(PriorGuide guide, List<Weighted> lived, long seed) {
    this.guide = guide;
    this.seed = seed;
    models = List.copyOf(lived);
    List<Experience> known = lived.stream().map(Weighted::experience).toList();
    programs =
        new ProgramSampler(
            SYMBOLS, guide.prior(), known.stream().map(Experience::program).toList());
    rows = new RowMaker(known.stream().map(Experience::examples).toList());
  }

  /// An imagination that is fitted to experience; without any it dreams of nothing.
  ///
  /// @param generation that the dreams are said to be of
  /// @param lived about texts
  public static Imagination of(GenerationId generation, List<Weighted> lived, long seed) {
    CostTable handSet = BuiltInGuide.handSet().prior();
    CostTable fitted =
        new PriorFit(SYMBOLS, handSet, PriorFit.HAND_SET_SHARE).fit(lived, UNIFORM_SHARE);
    return new Imagination(new PriorGuide(generation, fitted), lived, seed);
  }

  /// One dream.
  ///
  /// @param number of the dream
  /// @param cancelled asked often; once true the dream ends within 50 ms
  /// @param nanoTime a clock like [System#nanoTime]
  /// @return empty when what came to mind tells nothing, or somebody cancelled it
  public Optional<Experience> dream(long number, BooleanSupplier cancelled, LongSupplier nanoTime) {
    if (models.isEmpty()) {
      return Optional.empty();
    }
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + number);
    Experience model = models.get(random.nextInt(models.size())).experience();
    Term program = programs.sample(model.signature(), random);
    List<Example> made =
        rows.rows(model.examples(), ROWS, random).stream()
            .map(row -> new Example(row, Evaluator.evaluate(program, row)))
            .toList();
    if (made.size() < FEWEST_ROWS || !Telling.isTelling(made)) {
      return Optional.empty();
    }
    Goal goal =
        Goal.identified(
            "dream " + number,
            new Rows(model.signature(), made, List.of()),
            Optional.empty(),
            BUDGET);
    return best(goal, program, cancelled, nanoTime).map(best -> solved(goal, best));
  }

  /// The best program of a goal; empty when somebody cancelled the search.
  private Optional<Term> best(
      Goal goal, Term drawn, BooleanSupplier cancelled, LongSupplier nanoTime) {
    SearchResult found = Search.run(task(goal), guide, BUDGET, cancelled, nanoTime);
    if (found.stop() == SearchResult.Stop.CANCELLED) {
      return Optional.empty();
    }
    double bits = Production.bits(drawn, SYMBOLS, guide.prior());
    Grounds grounds = Grounds.of(goal);
    return Stream.concat(
            Stream.of(new Candidate(drawn, bits, 0)),
            found.candidates().stream().filter(candidate -> isRight(candidate.program(), goal)))
        .min(Comparator.comparing(grounds::merit))
        .map(Candidate::program);
  }

  private static SearchTask task(Goal goal) {
    List<List<Value>> others = goal.examples().stream().skip(SHOWN).map(Example::inputs).toList();
    return new SearchTask(
        goal.signature(),
        goal.examples().subList(0, SHOWN),
        others,
        Optional.empty(),
        WANTED,
        goal.id().value().hashCode());
  }

  private static boolean isRight(Term program, Goal goal) {
    return goal.examples().stream().allMatch(row -> row.isReproducedBy(program));
  }

  private Experience solved(Goal goal, Term program) {
    int withheld = goal.examples().size() - SHOWN;
    return new Experience(
        goal.signature(),
        goal.examples(),
        program,
        new Experience.Judged(withheld, withheld),
        Optional.empty(),
        guide.generation());
  }
}
