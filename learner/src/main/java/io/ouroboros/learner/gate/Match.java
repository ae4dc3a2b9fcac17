package io.ouroboros.learner.gate;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.swap.ModelSource;
import io.ouroboros.learner.swap.Unloadable;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// The examiner that lets both generations pursue the same exam goals at equal evaluations, in the
/// calling thread, until the rule has seen enough. A candidate that is better than the current
/// generation must then not be worse, on the goals that it has sat, than those before.
public final class Match implements Examiner {
  private final Exam exam;
  private final GateRule rule;
  private final ModelSource models;
  private final LongSupplier nanoTime;
  private final Sittings sittings = new Sittings();

  /// @param nanoTime a clock like [System#nanoTime]
  public Match(Exam exam, GateRule rule, ModelSource models, LongSupplier nanoTime) {
    this.exam = exam;
    this.rule = rule;
    this.models = models;
    this.nanoTime = nanoTime;
  }

  /// @throws IllegalStateException when the current generation cannot be loaded: that says nothing
  ///   about the candidate
  @Override
  public Optional<Decision> examine(
      Pairing pairing, BooleanSupplier cancelled, Consumer<ExamProgress> progress) {
    var room = new Sitter.Room(sittings, exam.budget(), cancelled, nanoTime);
    try (Sitter candidate = open(room, pairing.candidate())) {
      return new Game(pairing, room, candidate).play(progress);
    } catch (Unloadable unloadable) {
      String reason = String.valueOf(unloadable.getMessage());
      if (unloadable.isMissing()) {
        throw new MissingCandidate(reason);
      }
      return Optional.of(new Decision.Reject(new Refusal.Unusable(reason)));
    }
  }

  private Sitter open(Sitter.Room room, GenerationId generation) throws Unloadable {
    return new Sitter(room, models.open(generation));
  }

  /// One candidate's way through the exam.
  private final class Game {
    private final Pairing pairing;
    private final Sitter.Room room;
    private final Sitter candidate;
    private final List<List<ExamGoal>> components;

    Game(Pairing pairing, Sitter.Room room, Sitter candidate) {
      this.pairing = pairing;
      this.room = room;
      this.candidate = candidate;
      components = exam.components(pairing.look());
    }

    Optional<Decision> play(Consumer<ExamProgress> progress) {
      Trial trial = trial();
      Optional<Decision> decision;
      try (Sitter current = open(room, pairing.current())) {
        do {
          decision = next(trial, current);
          progress.accept(
              new ExamProgress(pairing.candidate(), exam.goals().size(), trial.evidence()));
        } while (decision.isEmpty() && !room.cancelled().getAsBoolean());
      } catch (Unloadable unloadable) {
        throw new IllegalStateException(unloadable);
      }
      return decision
          .flatMap(reached ->
              switch (reached) {
                case Decision.Promote _ -> harm(trial.observed()).or(() -> Optional.of(reached));
                case Decision.Reject _ -> Optional.of(reached);
              })
          .filter(_ -> !room.cancelled().getAsBoolean());
    }

    private Trial trial() {
      return new Trial(rule, pairing.look(), components.size());
    }

    private Optional<Decision> next(Trial trial, Sitter opponent) {
      return trial.observe(
          components.get(trial.observed()).stream()
              .map(goal -> new Paired(opponent.sit(goal), candidate.sit(goal)))
              .toList());
    }

    /// The refusal of a candidate that is worse than an ancestor of the current generation.
    ///
    /// @param count of the components that the candidate has sat
    private Optional<Decision> harm(int count) {
      return pairing.ancestors().stream().flatMap(it -> harm(it, count).stream()).findFirst();
    }

    private Optional<Decision> harm(GenerationId ancestor, int count) {
      Trial trial = trial();
      try (Sitter opponent = open(room, ancestor)) {
        while (trial.observed() < count && !room.cancelled().getAsBoolean()) {
          next(trial, opponent);
        }
      } catch (Unloadable _) {
        return Optional.empty();
      }
      return trial.evidence().difference().upper() <= 0
          ? Optional.of(
              new Decision.Reject(new Refusal.WorseThanAncestor(ancestor, trial.evidence())))
          : Optional.empty();
    }
  }
}
