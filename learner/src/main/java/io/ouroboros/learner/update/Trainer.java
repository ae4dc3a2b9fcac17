package io.ouroboros.learner.update;

import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.experience.ReplayStore.Weighted;
import io.ouroboros.learner.model.Architecture;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.Generation;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.Provenance;
import io.ouroboros.learner.model.Provenance.TrainingRun;
import io.ouroboros.learner.model.Reading;
import io.ouroboros.learner.model.SymbolNames;
import io.ouroboros.learner.model.TrainSettings;
import io.ouroboros.learner.model.TrainableNet;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Learns a candidate generation from replayed experience: fits its prior, then trains its network.
/// The same parent, replay, settings and seed give the same candidate on the same machine.
public final class Trainer {
  /// How often a generation reads each experience at most, in the mean: more is learning by heart.
  private static final int PASSES = 24;

  private final Symbols symbols;
  private final SymbolNames names;
  private final CostTable handSet;
  private final Engine engine;
  private final GenerationStore store;

  /// @param handSet the costs of generation 0
  /// @param engine without one, the prior alone is learned
  public Trainer(Symbols symbols, CostTable handSet, Engine engine, GenerationStore store) {
    this.symbols = symbols;
    this.names = SymbolNames.of(symbols);
    this.handSet = handSet;
    this.engine = engine;
    this.store = store;
  }

  /// Trains and keeps the candidate in the store.
  ///
  /// @param parent whose weights and moments it goes on from where they are of the settings'
  ///   architecture and this node's language; otherwise weights are drawn
  /// @param mayContinue asked before every step; after a `false` no step starts and nothing is kept
  /// @param progress told after every step, on the caller's thread
  /// @throws IOException when the store's disk refuses
  public TrainResult train(
      GenerationId parent,
      ReplayStore replay,
      TrainSettings settings,
      long seed,
      BooleanSupplier mayContinue,
      Consumer<TrainProgress> progress)
      throws IOException {
    List<Weighted> experiences = replay.weighted();
    if (experiences.isEmpty()) {
      return new TrainResult.Refused("There is no experience of a program that generalises.");
    }
    Course course = new Course(parent, Optional.empty(), experiences, trainable(settings), seed);
    if (parent.isBuiltIn()) {
      return run(course, mayContinue, progress);
    }
    return switch (store.read(parent)) {
      case Reading.Verified(GenerationBundle bundle) ->
          run(course.from(bundle), mayContinue, progress);
      case Reading.Failed failed ->
          new TrainResult.Refused("The parent cannot be read. " + failed.problem());
    };
  }

  private TrainSettings trainable(TrainSettings settings) {
    return switch (engine) {
      case Engine.Present _ -> settings;
      case Engine.Absent _ -> settings.withoutNetwork();
    };
  }

  /// What one training is made of.
  private record Course(
      GenerationId parent,
      Optional<GenerationBundle> ancestor,
      List<Weighted> experiences,
      TrainSettings settings,
      long seed) {

    /// The steps that read each experience so often in the mean, rounded up.
    int passes(int count) {
      return Math.ceilDiv(count * experiences.size(), settings.goals());
    }

    Course from(GenerationBundle bundle) {
      return new Course(parent, Optional.of(bundle), experiences, settings, seed);
    }
  }

  private TrainResult run(
      Course course, BooleanSupplier mayContinue, Consumer<TrainProgress> progress)
      throws IOException {
    CostTable prior =
        new PriorFit(symbols, handSet).fit(course.experiences(), course.settings().uniformShare());
    Map<String, byte[]> blobs = new HashMap<>(Map.of(Generation.PRIOR, names.toBytes(prior)));
    Optional<TrainingRun> trained = Optional.empty();
    if (course.settings().architecture().isPresent()) {
      try (TrainableNet net = network(course, course.settings().architecture().get(), prior)) {
        trained = steps(net, course, mayContinue, progress);
        blobs.put(Generation.WEIGHTS, net.weights());
        blobs.put(Generation.MOMENTS, net.moments());
      }
    }
    if (!mayContinue.getAsBoolean()) {
      return new TrainResult.Stopped();
    }
    if (trained.isPresent() && !Double.isFinite(trained.get().lastLoss())) {
      return new TrainResult.Refused(
          "The loss became (%s).\nMaybe the learning rate (%s) is too high."
              .formatted(trained.get().lastLoss(), course.settings().optimizer().learningRate()));
    }
    return new TrainResult.Candidate(keep(course, trained, blobs));
  }

  private TrainableNet network(Course course, Architecture architecture, CostTable prior) {
    return course
        .ancestor()
        .filter(bundle -> bundle.generation().architecture().equals(Optional.of(architecture)))
        .filter(bundle -> bundle.generation().names().equals(names))
        .map(bundle -> TrainableNet.resume(architecture, symbols, prior, bundle))
        .orElseGet(() -> TrainableNet.draw(architecture, symbols, prior, course.seed()));
  }

  /// Steps until the course's end or until told to stop.
  private Optional<TrainingRun> steps(
      TrainableNet net,
      Course course,
      BooleanSupplier mayContinue,
      Consumer<TrainProgress> progress) {
    TrainSettings settings = course.settings();
    Batches batches = new Batches(course.experiences(), symbols, settings.goals(), course.seed());
    Losses losses = new Losses();
    int steps = Math.min(settings.steps(), course.passes(PASSES));
    while (losses.steps() < steps && mayContinue.getAsBoolean()) {
      double loss = net.step(batches.at(net.totalSteps()), settings.optimizer());
      losses.add(loss);
      progress.accept(new TrainProgress(losses.steps(), steps, loss));
    }
    return Optional.of(
        new TrainingRun(losses.steps(), net.totalSteps(), losses.first(), losses.last()));
  }

  private Generation keep(Course course, Optional<TrainingRun> run, Map<String, byte[]> blobs)
      throws IOException {
    Provenance provenance =
        new Provenance(course.settings(), course.seed(), course.experiences().size(), run);
    GenerationBundle bundle =
        GenerationBundle.of(
            course.parent(), course.settings().architecture(), provenance, names, blobs);
    store.write(bundle);
    return bundle.generation();
  }
}
