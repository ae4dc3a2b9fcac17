package io.ouroboros.agents.wire;

import io.ouroboros.agents.attempt.Effort;
import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.flow.CancelReply;
import io.ouroboros.agents.flow.Conclusion;
import io.ouroboros.agents.flow.GoalEvent;
import io.ouroboros.agents.flow.GoalUpdate;
import io.ouroboros.agents.flow.SubmitReply;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.GoalId;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.plan.Plan;
import io.ouroboros.agents.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Arbitrary messages and events.
final class Messages {
  private static final Arbitrary<Long> COUNTS = Arbitraries.longs().greaterOrEqual(0);
  private static final Arbitrary<Integer> ROWS = Arbitraries.integers().between(0, 5_000);
  private static final Arbitrary<Duration> TIMES =
      Arbitraries.longs().between(1, Duration.ofDays(365).toNanos()).map(Duration::ofNanos);

  private Messages() {}

  static Arbitrary<Object> all() {
    return Arbitraries.oneOf(events(), replies());
  }

  static Arbitrary<Goal> goals() {
    Arbitrary<Budget> budgets =
        Combinators.combine(COUNTS.filter(count -> count > 0), TIMES).as(Budget::new);
    return Combinators.combine(
            ids(),
            texts(),
            signatures(),
            examples().list().ofMaxSize(4),
            values().list().ofMaxSize(3).list().ofMaxSize(3),
            grammars().optional(),
            budgets)
        .as(Goal::new);
  }

  private static Arbitrary<Object> events() {
    return Arbitraries.oneOf(
        Combinators.combine(goals(), plans()).as(GoalEvent.Submitted::new),
        Combinators.combine(
                ROWS, verdicts(), candidates().list().ofMaxSize(3), efforts(), plans().optional())
            .as(GoalEvent.AttemptEnded::new),
        Combinators.combine(
                signatures(), examples().list().ofMaxSize(4), verdicts(), COUNTS, generations())
            .as(GoalEvent.ExperienceGained::new),
        Arbitraries.just(new GoalEvent.CancelRequested()));
  }

  private static Arbitrary<Object> replies() {
    return Arbitraries.oneOf(
        ids().map(SubmitReply.Accepted::new),
        TIMES.map(SubmitReply.TryLater::new),
        texts().map(SubmitReply.Refused::new),
        conclusions().map(CancelReply.AlreadyEnded::new),
        Arbitraries.of(
            new CancelReply.Cancelled(), new CancelReply.Unknown(), new GoalUpdate.Unknown()),
        Combinators.combine(ROWS, COUNTS).as(GoalUpdate.Underway::new),
        Combinators.combine(goals(), conclusions()).as(GoalUpdate.Ended::new));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().ofMaxLength(12).filter(Messages::isWellFormed);
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static Arbitrary<GoalId> ids() {
    return Arbitraries.strings()
        .alpha()
        .numeric()
        .withChars("._-")
        .ofMinLength(1)
        .ofMaxLength(128)
        .map(GoalId::new);
  }

  private static Arbitrary<Value> values() {
    return Arbitraries.oneOf(
        texts().map(Value.Text::new),
        Arbitraries.longs().map(Value.Int::new),
        Arbitraries.of(true, false).map(Value.Bool::new),
        Arbitraries.longs().map(Value.Bits::new));
  }

  private static Arbitrary<Example> examples() {
    return Combinators.combine(values().list().ofMaxSize(3), values()).as(Example::new);
  }

  private static Arbitrary<Signature> signatures() {
    return Combinators.combine(
            Arbitraries.of(Type.class).list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(Type.class))
        .as(Signature::new);
  }

  private static Arbitrary<Term> programs() {
    return Arbitraries.oneOf(
        values().map(Term.Constant::new),
        Combinators.combine(Arbitraries.integers().between(0, 63), Arbitraries.of(Type.class))
            .as(Term.Input::new),
        Arbitraries.of(
                "(str.++ x0 (upper x1))",
                "(ite (str.prefixof \"a\" x0) x0 \"\")",
                "(bvlshr x0:bits #x0000000000000004)")
            .map(Programs::parse));
  }

  private static Arbitrary<Grammar> grammars() {
    return programs()
        .filter(term -> !(term instanceof Term.Call))
        .map(leaf ->
            new Grammar(
                List.of(
                    new Grammar.Nonterminal(
                        "Start",
                        leaf.type(),
                        List.of(
                            new Grammar.Production.Leaf(leaf),
                            new Grammar.Production.Alias("Start"))))));
  }

  private static Arbitrary<Plan> plans() {
    return Combinators.combine(
            ROWS.list().ofMaxSize(5), ROWS.list().ofMaxSize(5), ROWS, Arbitraries.longs())
        .as(Plan::new);
  }

  private static Arbitrary<GenerationId> generations() {
    return Arbitraries.of(
        GenerationId.HAND_SET, GenerationId.BARE, new GenerationId("0123456789abcdef".repeat(4)));
  }

  private static Arbitrary<Effort> efforts() {
    return Combinators.combine(generations(), COUNTS, TIMES, COUNTS).as(Effort::new);
  }

  private static Arbitrary<Candidate> candidates() {
    return Combinators.combine(programs(), Arbitraries.doubles().between(0, 1e6), COUNTS)
        .as(Candidate::new);
  }

  private static Arbitrary<Verdict> verdicts() {
    return Arbitraries.oneOf(
        Combinators.combine(programs(), ROWS).as(Verdict.Accepted::new),
        Combinators.combine(programs(), ROWS, ROWS).as(Verdict.Overfit::new),
        Combinators.combine(programs(), ROWS).as(Verdict.Inconsistent::new),
        COUNTS.map(Verdict.Exhausted::new),
        COUNTS.map(Verdict.TimedOut::new),
        COUNTS.map(Verdict.Cancelled::new),
        texts().map(Verdict.Faulted::new));
  }

  private static Arbitrary<Conclusion> conclusions() {
    Arbitrary<Optional<GenerationId>> generation = generations().optional();
    return Combinators.combine(
            verdicts(), candidates().list().ofMaxSize(3), COUNTS, COUNTS, generation)
        .as(Conclusion::new);
  }
}
