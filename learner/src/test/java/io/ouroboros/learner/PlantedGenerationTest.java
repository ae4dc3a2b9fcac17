package io.ouroboros.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ouroboros.agents.charter.Charter;
import io.ouroboros.agents.flow.Pursuit;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.BuiltInGuide;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Guide;
import io.ouroboros.agents.guide.GuideLease;
import io.ouroboros.agents.guide.OracleProtocol;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Term;
import io.ouroboros.learner.experience.Experience;
import io.ouroboros.learner.experience.Experience.Judged;
import io.ouroboros.learner.experience.ReplayStore;
import io.ouroboros.learner.experience.Toys;
import io.ouroboros.learner.families.Families;
import io.ouroboros.learner.gate.Evidence;
import io.ouroboros.learner.gate.Exam;
import io.ouroboros.learner.gate.ExamGoal;
import io.ouroboros.learner.gate.GateRule;
import io.ouroboros.learner.gate.GateSettings;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Match;
import io.ouroboros.learner.gate.Refusal;
import io.ouroboros.learner.gate.Renamed;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.learner.model.Bundles;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.Generation;
import io.ouroboros.learner.model.GenerationBundle;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.GuideLoader;
import io.ouroboros.learner.model.Provenance;
import io.ouroboros.learner.model.SymbolNames;
import io.ouroboros.learner.model.TrainSettings;
import io.ouroboros.learner.swap.ModelHandle;
import io.ouroboros.learner.swap.ModelSource;
import io.ouroboros.learner.swap.Oracle;
import io.ouroboros.learner.swap.StoredModels;
import io.ouroboros.learner.swap.Unloadable;
import io.ouroboros.learner.update.Assignment;
import io.ouroboros.learner.update.Material;
import io.ouroboros.learner.update.TrainResult;
import io.ouroboros.learner.update.Trainer;
import io.ouroboros.learner.update.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Candidates of known quality before the real gate: real searches, store, loader, exam,
/// gatekeeper, oracle and journal.
class PlantedGenerationTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Budget SHORT = new Budget(1_000, PATIENCE);
  private static final Budget LONG = new Budget(20_000, PATIENCE);
  private static final int LESSONS = 40;
  private static final int EXAM_GOALS = 120;
  private static final int GUIDED_GOALS = 30;

  @TempDir static Path folder;
  private static ActorJournal journal;
  private static GenerationStore store;
  private static GuideLoader loader;

  @BeforeAll
  static void start() throws SQLException, IOException {
    journal = new ActorJournal(folder);
    store = new GenerationStore(folder.resolve("generations"));
    loader = new GuideLoader(Bundles.ENGINE, 1);
  }

  @AfterAll
  static void stop() {
    journal.close();
    loader.close();
  }

  @AfterEach
  void forget() throws SQLException {
    journal.clear();
  }

  @Test
  void aBetterGenerationIsPromotedAndSwappedInWhileGoalsArePursued()
      throws IOException, InterruptedException {
    ModelSource models = PlantedGenerationTest::openWithoutHandSetCosts;
    ActorRef<OracleProtocol> oracle = journal.spawn(Oracle.create(models, PATIENCE));
    var gatekeeper = gatekeeper(models);
    try (Pursuers pursuers = Pursuers.start(oracle, journal.kit().scheduler(), SHORT)) {
      pursuers.awaitPursuitUnder(GenerationId.HAND_SET);
      GenerationId better = fitted();
      assertThat(propose(gatekeeper, better).stage()).isInstanceOf(Standing.InExam.class);
      var stable = (Standing.Stable) decided(gatekeeper, Standing.Stable.class).stage();
      pursuers.awaitPursuitUnder(better);
      pursuers.stop();
      assertThat(status(gatekeeper).current()).isEqualTo(better);
      assertThat(stable.evidence()).satisfies(PlantedGenerationTest::lowersLogEvaluations);
      assertThat(pursuers.faults()).isEmpty();
    }
  }

  private static void lowersLogEvaluations(Evidence evidence) {
    assertThat(evidence.candidate().goals()).isEqualTo(evidence.current().goals());
    assertThat(evidence.candidate().logEvaluations())
        .isLessThan(evidence.current().logEvaluations());
  }

  @Test
  void aWorseGenerationIsRefusedForGood() throws IOException {
    ModelSource models = new StoredModels(store, loader);
    GenerationId worse = inverted();
    journal.spawn(Oracle.create(models, PATIENCE));
    var gatekeeper = gatekeeper(models);
    propose(gatekeeper, worse);
    Standing refused = decided(gatekeeper, Standing.Rejected.class);
    assertThat(((Standing.Rejected) refused.stage()).refusal()).isInstanceOf(Refusal.Worse.class);
    assertThat(propose(gatekeeper, worse)).isEqualTo(refused);
    journal.crash();
    var successor = gatekeeper(models);
    assertThat(propose(successor, worse)).isEqualTo(refused);
    assertThat(status(successor).current()).isEqualTo(GenerationId.HAND_SET);
  }

  @Test
  void aGenerationWithADamagedFileIsRefused() throws IOException {
    ModelSource models = new StoredModels(store, loader);
    GenerationBundle bundle = Bundles.goalBlind(9);
    store.write(bundle);
    Path blob =
        folder
            .resolve("generations")
            .resolve(bundle.generation().id().value())
            .resolve(Generation.PRIOR);
    byte[] bytes = Files.readAllBytes(blob);
    bytes[bytes.length / 2] ^= 1;
    Files.write(blob, bytes);
    journal.spawn(Oracle.create(models, PATIENCE));
    var gatekeeper = gatekeeper(models);
    propose(gatekeeper, bundle.generation().id());
    Standing refused = decided(gatekeeper, Standing.Rejected.class);
    assertThat(((Standing.Rejected) refused.stage()).refusal())
        .isInstanceOfSatisfying(
            Refusal.Unusable.class,
            unusable -> assertThat(unusable.reason()).contains(Generation.PRIOR));
    assertThat(status(gatekeeper).current()).isEqualTo(GenerationId.HAND_SET);
  }

  @Test
  void randomWeightsChangeTheSearchOnAThirdOfTheGoals() throws Exception {
    assumeTrue(Bundles.ENGINE instanceof Engine.Present, Bundles.ENGINE::toString);
    GenerationBundle random = Bundles.scrambled(5);
    GenerationBundle goalBlind = Bundles.goalBlind(5);
    store.write(random);
    store.write(goalBlind);
    ModelSource models = new StoredModels(store, loader);
    try (GuideLease guided = models.open(random.generation().id()).lease();
        GuideLease blind = models.open(goalBlind.generation().id()).lease()) {
      long changed =
          Families.gate(3, LONG)
              .limit(GUIDED_GOALS)
              .filter(task -> spent(task, guided.guide()) != spent(task, blind.guide()))
              .count();
      assertThat(changed).isGreaterThanOrEqualTo(GUIDED_GOALS / 3);
    }
  }

  private static long spent(Task task, Guide guide) {
    return Pursuit.pursue(task.goal(), guide, () -> false, System::nanoTime).evaluations();
  }

  private static ActorRef<Gatekeeper.Command> gatekeeper(ModelSource models) {
    List<ExamGoal> goals =
        Families.gate(1, SHORT)
            .limit(EXAM_GOALS)
            .map(task -> new ExamGoal(task.goal(), task.heldOut(), task.goal().name()))
            .toList();
    Match match = new Match(new Exam(goals, SHORT), GateRule.STANDARD, models, System::nanoTime);
    return journal.spawn(
        Gatekeeper.create(match, Charter.usual(), GateSettings.STANDARD, Clock.systemUTC()));
  }

  private static Standing propose(ActorRef<Gatekeeper.Command> gatekeeper, GenerationId candidate) {
    TestProbe<Standing> probe = journal.kit().createTestProbe();
    gatekeeper.tell(new Gatekeeper.Propose(candidate, probe.ref()));
    return probe.receiveMessage();
  }

  private static LineageStatus status(ActorRef<Gatekeeper.Command> gatekeeper) {
    TestProbe<LineageStatus> probe = journal.kit().createTestProbe();
    gatekeeper.tell(new Gatekeeper.GetStatus(probe.ref()));
    return probe.receiveMessage();
  }

  private static Standing decided(
      ActorRef<Gatekeeper.Command> gatekeeper, Class<? extends Standing.Stage> stage) {
    Awaitility.await().atMost(PATIENCE).until(() -> !status(gatekeeper).isBusy());
    Standing last = status(gatekeeper).generations().getLast();
    assertThat(last.stage()).isInstanceOf(stage);
    return last;
  }

  /// The models of a cluster that starts with nothing: its generation 0 has equal costs.
  private static ModelHandle openWithoutHandSetCosts(GenerationId generation) throws Unloadable {
    return generation.equals(GenerationId.HAND_SET)
        ? new ModelHandle(new Renamed(generation, BuiltInGuide.bare()), () -> {})
        : new StoredModels(store, loader).open(generation);
  }

  /// A generation that learned its prior from solved goals.
  private static GenerationId fitted() throws IOException {
    ReplayStore replay = new ReplayStore(LESSONS, LESSONS);
    Families.learn(1, SHORT)
        .limit(LESSONS)
        .flatMap(task -> solved(task).stream())
        .forEach(replay::add);
    Engine none = new Engine.Absent("The prior is enough here.");
    return switch (new Trainer(Toys.SYMBOLS, Bundles.PRIOR, none, store)
        .train(
            new Assignment(
                GenerationId.HAND_SET,
                new Material(replay.weighted(), List.of(), List.of()),
                TrainSettings.DEFAULT,
                1),
            Optional.empty(),
            new Watch(() -> true, _ -> {}, _ -> {}))) {
      case TrainResult.Candidate(Generation made) -> made.id();
      case TrainResult.Failed failed -> throw new AssertionError(failed);
      case TrainResult.Stopped stopped -> throw new AssertionError(stopped);
    };
  }

  private static Optional<Experience> solved(Task task) {
    return Pursuit.pursue(task.goal(), BuiltInGuide.handSet(), () -> false, System::nanoTime)
        .ranked()
        .stream()
        .findFirst()
        .map(answer ->
            new Experience(
                task.goal().signature(),
                task.goal().examples(),
                answer.program(),
                judged(task, answer.program()),
                GenerationId.HAND_SET));
  }

  private static Judged judged(Task task, Term program) {
    long right =
        task.heldOut().stream()
            .filter(row -> Evaluator.evaluate(program, row.inputs()).equals(row.output()))
            .count();
    return new Judged(Math.toIntExact(right), task.heldOut().size());
  }

  /// A generation to which what was cheap is dear.
  private static GenerationId inverted() throws IOException {
    SymbolNames names = SymbolNames.of(Toys.SYMBOLS);
    float[][] bits = new float[Toys.SYMBOLS.contextCount()][Toys.SYMBOLS.count()];
    for (int context = 0; context < bits.length; context++) {
      for (int symbol = 0; symbol < bits[context].length; symbol++) {
        bits[context][symbol] = Math.max(0.1f, 24 - Bundles.PRIOR.bits(context, symbol));
      }
    }
    GenerationBundle bundle =
        GenerationBundle.of(
            GenerationId.HAND_SET,
            Optional.empty(),
            new Provenance(Bundles.NANO.withoutNetwork(), 1, 1, Optional.empty()),
            names,
            Map.of(Generation.PRIOR, names.toBytes(CostTable.of(bits))));
    store.write(bundle);
    return bundle.generation().id();
  }
}
