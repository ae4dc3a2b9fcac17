package io.ouroboros.agents.wire;

import io.ouroboros.agents.attempt.AttemptId;
import io.ouroboros.agents.attempt.Effort;
import io.ouroboros.agents.attempt.search.Candidate;
import io.ouroboros.agents.flow.AttemptQueue;
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
import io.ouroboros.agents.verdict.Judgement;
import io.ouroboros.agents.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the committed bytes of version 1 mean, by the name of their file.
final class Version1 {
  private static final Term PROGRAM = Programs.parse("(str.++ x0 \", \")");
  private static final Example ROW =
      new Example(
          List.of(new Value.Text("Ada"), new Value.Int(-3), new Value.Bool(true)),
          new Value.Text("Ada, "));
  private static final Signature SIGNATURE =
      new Signature(List.of(Type.TEXT, Type.INT, Type.BOOL), Type.TEXT);
  private static final Goal GOAL =
      new Goal(
          new GoalId("names.v1"),
          "Names",
          SIGNATURE,
          List.of(ROW),
          List.of(List.of(new Value.Text("Bob"), new Value.Int(0), new Value.Bool(false))),
          Optional.of(
              new Grammar(
                  List.of(
                      new Grammar.Nonterminal(
                          "Start",
                          Type.TEXT,
                          List.of(new Grammar.Production.Leaf(new Term.Input(0, Type.TEXT))))))),
          new Budget(1_000, Duration.ofSeconds(2)));
  private static final Plan PLAN = new Plan(List.of(0, 2), List.of(1), 4, -17);
  private static final Candidate CANDIDATE = new Candidate(PROGRAM, 12.5, 321);
  private static final GenerationId GENERATION = new GenerationId("00c0ffee".repeat(8));
  private static final Conclusion CONCLUSION =
      new Conclusion(
          new Verdict.Accepted(PROGRAM, 1), List.of(CANDIDATE), 400, 0, Optional.of(GENERATION));
  private static final Conclusion CRAMPED_CONCLUSION =
      new Conclusion(new Verdict.Exhausted(400), List.of(), 400, 23, Optional.of(GENERATION));

  private Version1() {}

  private static GoalEvent crampedAttempt() {
    return new GoalEvent.AttemptEnded(
        1,
        new Verdict.Exhausted(400),
        List.of(),
        new Effort(GENERATION, 400, Duration.ofMillis(7), 23),
        Optional.empty());
  }

  private static GoalEvent wordsOfBits() {
    Example row = new Example(List.of(new Value.Bits(-2)), new Value.Bits(0x7fff_ffff_ffff_ffffL));
    Term program = Programs.parse("(bvlshr x0:bits #x0000000000000001)");
    return new GoalEvent.ExperienceGained(
        new Signature(List.of(Type.BITS), Type.BITS),
        List.of(row),
        new Verdict.Accepted(program, 0),
        400,
        GENERATION);
  }

  static Map<String, Object> events() {
    return Map.of(
        "GoalSubmitted", new GoalEvent.Submitted(GOAL, PLAN),
        "AttemptEnded",
            new GoalEvent.AttemptEnded(
                1,
                new Verdict.Overfit(PROGRAM, 0, 1),
                List.of(CANDIDATE),
                new Effort(GENERATION, 400, Duration.ofMillis(7), 0),
                Optional.of(PLAN)),
        "AttemptEnded.dropped", crampedAttempt(),
        "ExperienceGained",
            new GoalEvent.ExperienceGained(
                SIGNATURE, List.of(ROW), new Verdict.Accepted(PROGRAM, 1), 400, GENERATION),
        "ExperienceGained.bits", wordsOfBits(),
        "GoalCancelRequested", new GoalEvent.CancelRequested());
  }

  static Map<String, Object> loans() {
    AttemptId attempt = new AttemptId(GOAL.id(), 2);
    return Map.of(
        "AttemptWithdrawn", new AttemptQueue.Withdraw(attempt),
        "AttemptJudged",
            new Judgement(
                attempt,
                new Effort(GENERATION, 400, Duration.ofMillis(7), 0),
                new Verdict.Overfit(PROGRAM, 0, 1),
                List.of(CANDIDATE),
                List.of(1)));
  }

  static Map<String, Object> replies() {
    return Map.of(
        "GoalAccepted", new SubmitReply.Accepted(GOAL.id()),
        "GoalTryLater", new SubmitReply.TryLater(Duration.ofSeconds(1)),
        "GoalRefused", new SubmitReply.Refused("The goal is taken."),
        "GoalAlreadyEnded", new CancelReply.AlreadyEnded(CONCLUSION),
        "GoalUnderway", new GoalUpdate.Underway(2, 700),
        "GoalEnded", new GoalUpdate.Ended(GOAL, CONCLUSION),
        "GoalEnded.dropped", new GoalUpdate.Ended(GOAL, CRAMPED_CONCLUSION));
  }
}
