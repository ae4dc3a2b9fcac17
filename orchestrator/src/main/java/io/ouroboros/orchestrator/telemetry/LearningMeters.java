package io.ouroboros.orchestrator.telemetry;

import io.micrometer.core.instrument.Counter;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.cycle.LearnerNews;
import io.ouroboros.learner.gate.ExamProgress;
import io.ouroboros.learner.gate.GateNews;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.learner.swap.SwapNews;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/// Meters of training, exams and the gate's decisions.
final class LearningMeters {
  private final Telemetry telemetry;
  private final Counter steps;
  private final Counter candidates;
  private final Counter fruitless;
  private final Counter dreams;
  private final DoubleConsumer loss;
  private final DoubleConsumer exam;
  private final Counter promoted;
  private final Counter rejected;
  private final Counter rolledBack;
  private final Consumer<String> current;
  private final Consumer<String> leased;
  private final Counter notLoaded;
  private int lastStep;

  LearningMeters(Telemetry telemetry) {
    this.telemetry = telemetry;
    steps = telemetry.counter("ouroboros.training.steps", "training steps");
    loss = telemetry.dial("ouroboros.training.loss.nats", "loss of the last training step");
    candidates = training("candidate");
    fruitless = training("none");
    dreams = telemetry.counter("ouroboros.dreams", "goals that were dreamt");
    exam = telemetry.dial("ouroboros.exam.progress.ratio", "share of the exam's goals examined");
    promoted = decision("promoted");
    rejected = decision("rejected");
    rolledBack = decision("rolled_back");
    current =
        telemetry.sign(
            "ouroboros.generation.current", "the generation that is to guide", "generation");
    leased =
        telemetry.sign(
            "ouroboros.generation.leased",
            "the generation that guides what this node attempts",
            "generation");
    notLoaded =
        telemetry.counter(
            "ouroboros.generation.unloadable",
            "times that this node could not load a generation, and stayed on what it had");
  }

  private Counter training(String result) {
    return telemetry.counter("ouroboros.trainings", "trainings that have ended", "result", result);
  }

  private Counter decision(String decision) {
    return telemetry.counter(
        "ouroboros.gate.decisions", "decisions about candidates", "decision", decision);
  }

  void current(GenerationId generation) {
    current.accept(generation.shortened());
  }

  void take(SwapNews news) {
    switch (news) {
      case SwapNews.Leasing(GenerationId generation) -> leased.accept(generation.shortened());
      case SwapNews.NotLoaded _ -> notLoaded.increment();
    }
  }

  void take(LearnerNews news) {
    switch (news) {
      case LearnerNews.Stepped(var training) -> {
        steps.increment(training.step() >= lastStep ? training.step() - lastStep : training.step());
        lastStep = training.step();
        loss.accept(training.loss());
      }
      case LearnerNews.Dreamt _ -> dreams.increment();
      case LearnerNews.Made _ -> ended(candidates);
      case LearnerNews.MadeNone _ -> ended(fruitless);
    }
  }

  private void ended(Counter result) {
    lastStep = 0;
    result.increment();
  }

  void take(GateNews news) {
    switch (news) {
      case GateNews.Examined(ExamProgress progress) ->
          exam.accept((double) progress.evidence().candidate().goals() / progress.goals());
      case GateNews.Moved(Standing standing) -> moved(standing.stage());
    }
  }

  private void moved(Standing.Stage stage) {
    switch (stage) {
      case Standing.BuiltIn _, Standing.Stable _ -> {}
      case Standing.InExam _ -> exam.accept(0);
      case Standing.Promoted _ -> decided(promoted);
      case Standing.Rejected _ -> decided(rejected);
      case Standing.RolledBack _ -> rolledBack.increment();
    }
  }

  private void decided(Counter decision) {
    exam.accept(0);
    decision.increment();
  }
}
