package io.ouroboros.orchestrator.loop;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.learner.cycle.LearnerStatus;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.orchestrator.api.StageWords;
import java.time.Duration;
import java.util.Locale;

/// What a picture says, in words.
final class Words {
  private Words() {}

  static String goals(Chronicle stream) {
    return "%,d solved, %,d failed; %,d of %,d right on their held-out rows"
        .formatted(stream.solved(), stream.failed(), stream.right(), stream.judged());
  }

  static String evaluations(Chronicle stream) {
    return stream.goals().isEmpty()
        ? "none yet"
        : "%,.0f a goal (geometric mean of the last %d)"
            .formatted(
                stream.typicalEvaluations(), Math.min(Chronicle.WINDOW, stream.goals().size()));
  }

  static String sample(Sample sample) {
    return "%s: %s"
        .formatted(
            sample.task().goal().name(),
            sample.program().map(Syntax::print).orElse("no program found"));
  }

  static String generation(LineageStatus gate) {
    long stable =
        gate.generations().stream().filter(s -> s.stage() instanceof Standing.Stable).count();
    return "%s (%s)"
        .formatted(
            gate.current().shortened(),
            stable == 0 ? start(gate.current()) : "%d promoted so far".formatted(stable));
  }

  private static String start(GenerationId generation) {
    return generation.isBuiltIn() ? "hand-set costs" : "comes with the program";
  }

  static String learner(LearnerStatus learner) {
    String experience =
        "%,d experiences, %,d of them new; %,d dreams"
            .formatted(learner.experiences(), learner.fresh(), learner.dreams());
    return learner
        .training()
        .map(training ->
            "training, step %d of %d, loss %.2f; %s"
                .formatted(training.step(), training.steps(), training.loss(), experience))
        .orElse("gathering; " + experience);
  }

  static String gate(LineageStatus gate) {
    return gate.exam()
        .map(exam ->
            "examining %s, goal %d of %d, difference %+.3f in [%+.3f, %+.3f]"
                .formatted(
                    exam.candidate().shortened(),
                    exam.evidence().candidate().goals(),
                    exam.goals(),
                    exam.evidence().difference().mean(),
                    exam.evidence().difference().lower(),
                    exam.evidence().difference().upper()))
        .orElse("open");
  }

  static String decision(Standing standing) {
    StageWords words = StageWords.of(standing.stage());
    return "%s %s. %s"
        .formatted(standing.generation().shortened(), words.stage(), words.reason())
        .strip();
  }

  static String clock(Duration time) {
    return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}
