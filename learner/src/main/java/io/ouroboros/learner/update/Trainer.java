package io.ouroboros.learner.update;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.model.Architecture;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.Generation;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.GenerationSource;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.NetState;
import io.ouroboros.learner.model.Provenance;
import io.ouroboros.learner.model.Provenance.TrainingRun;
import io.ouroboros.learner.model.Reading;
import io.ouroboros.learner.model.SymbolNames;
import io.ouroboros.learner.model.TrainSettings;
import io.ouroboros.learner.model.TrainableNet;
import io.ouroboros.learner.model.Translation;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Learns a candidate generation from replayed experience: fits its prior, then trains its network.
/// The same assignment gives the same candidate on the same machine.
public final class Trainer {
  /// How often a generation reads each experience at most, in the mean: more is learning by heart.
  private static final int PASSES = 24;

  /// So many steps may have to be made again after an abrupt end.
  private static final int KEPT_EVERY = 50;

  private final Symbols symbols;
  private final Translation translation;
  private final Engine engine;
  private final GenerationStore store;
  private final GenerationSource parents;

  /// @param handSet the costs of generation 0
  /// @param engine without one, the prior alone is learned
  /// @param store of parents and candidates
  public Trainer(Symbols symbols, CostTable handSet, Engine engine, GenerationStore store) {
    this(symbols, handSet, engine, store, store);
  }

  /// The same where parents may be elsewhere.
  ///
  /// @param store where candidates are kept
  /// @param parents where parents are read from
  public Trainer(
      Symbols symbols,
      CostTable handSet,
      Engine engine,
      GenerationStore store,
      GenerationSource parents) {
    this.symbols = symbols;
    this.translation = new Translation(SymbolNames.of(symbols), handSet);
    this.engine = engine;
    this.store = store;
    this.parents = parents;
  }

  /// A digest of the names that weights stand for.
  public String language() {
    return translation.spoken().digest();
  }

  /// Trains and keeps the candidate in the store.
  ///
  /// @param from where the same assignment was interrupted
  /// @throws IOException when the store's disk refuses
  public TrainResult train(Assignment assignment, Optional<Midway> from, Watch watch)
      throws IOException {
    if (assignment.material().lived().isEmpty()) {
      return new TrainResult.Refused("There is no experience of a program that generalises.");
    }
    Course course = new Course(trainable(assignment), Optional.empty(), from);
    if (assignment.parent().isBuiltIn()) {
      return run(course, watch);
    }
    return switch (parents.read(assignment.parent())) {
      case Reading.Verified(GenerationBundle bundle) -> run(course.after(bundle), watch);
      case Reading.Failed failed ->
          new TrainResult.Orphaned("The parent cannot be read. " + failed.problem());
    };
  }

  private Assignment trainable(Assignment asked) {
    return switch (engine) {
      case Engine.Present _ -> asked;
      case Engine.Absent _ ->
          new Assignment(
              asked.parent(), asked.material(), asked.settings().withoutNetwork(), asked.seed());
    };
  }

  /// What one training is made of.
  private record Course(
      Assignment assignment, Optional<GenerationBundle> ancestor, Optional<Midway> from) {
    Course after(GenerationBundle bundle) {
      return new Course(assignment, Optional.of(bundle), from);
    }

    TrainSettings settings() {
      return assignment.settings();
    }
  }

  private TrainResult run(Course course, Watch watch) throws IOException {
    CostTable prior =
        new PriorFit(symbols, translation.handSet(), handSetShare(course.assignment().parent()))
            .fit(course.assignment().material().lived(), course.settings().uniformShare());
    Map<String, byte[]> blobs =
        new HashMap<>(Map.of(Generation.PRIOR, translation.spoken().toBytes(prior)));
    Optional<TrainingRun> trained = Optional.empty();
    if (course.settings().architecture().isPresent()) {
      try (TrainableNet net = network(course, course.settings().architecture().get(), prior)) {
        trained = steps(net, course, watch);
        blobs.putAll(net.state().blobs());
      }
    }
    if (!watch.mayContinue().getAsBoolean()) {
      return new TrainResult.Stopped();
    }
    if (trained.isPresent() && !Double.isFinite(trained.get().lastLoss())) {
      return new TrainResult.Refused(
          "The loss became (%s).\nMaybe the learning rate (%s) is too high."
              .formatted(trained.get().lastLoss(), course.settings().optimizer().learningRate()));
    }
    return new TrainResult.Candidate(keep(course.assignment(), trained, blobs));
  }

  /// Whoever starts from nothing has no costs to fall back on.
  private static double handSetShare(GenerationId parent) {
    return parent.equals(GenerationId.BARE) ? 0 : PriorFit.HAND_SET_SHARE;
  }

  private TrainableNet network(Course course, Architecture architecture, CostTable prior) {
    return course
        .from()
        .map(Midway::net)
        .or(() ->
            course
                .ancestor()
                .filter(it -> it.generation().architecture().equals(Optional.of(architecture)))
                .map(translation::of)
                .map(NetState::of))
        .map(state -> TrainableNet.resume(architecture, symbols, prior, state))
        .orElseGet(
            () -> TrainableNet.draw(architecture, symbols, prior, course.assignment().seed()));
  }

  /// Steps until the course's end or until told to stop.
  private Optional<TrainingRun> steps(TrainableNet net, Course course, Watch watch) {
    TrainSettings settings = course.settings();
    Batches batches =
        new Batches(
            course.assignment().material(), symbols, settings.goals(), course.assignment().seed());
    Losses losses = new Losses(course.from().map(Midway::losses).orElse(List.of()));
    int steps = Math.min(settings.steps(), batches.passes(PASSES));
    while (losses.steps() < steps && watch.mayContinue().getAsBoolean()) {
      double loss = net.step(batches.at(net.totalSteps()), settings.optimizer());
      losses.add(loss);
      watch.progress().accept(new TrainProgress(losses.steps(), steps, loss));
      if (losses.steps() % KEPT_EVERY == 0 || !watch.mayContinue().getAsBoolean()) {
        watch.keeper().accept(new Midway(net.state(), losses.all()));
      }
    }
    return Optional.of(
        new TrainingRun(losses.steps(), net.totalSteps(), losses.first(), losses.last()));
  }

  private Generation keep(
      Assignment assignment, Optional<TrainingRun> run, Map<String, byte[]> blobs)
      throws IOException {
    TrainSettings settings = assignment.settings();
    Provenance provenance =
        new Provenance(settings, assignment.seed(), assignment.material().size(), run);
    GenerationBundle bundle =
        GenerationBundle.of(
            assignment.parent(), settings.architecture(), provenance, translation.spoken(), blobs);
    store.write(bundle);
    return bundle.generation();
  }
}
