package io.ouroboros.orchestrator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.util.Durations;
import com.google.rpc.BadRequest;
import com.google.rpc.Status;
import io.grpc.ManagedChannel;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import io.ouroboros.learner.model.Starter;
import io.ouroboros.orchestrator.node.Node;
import io.ouroboros.orchestrator.settings.DataDirectory;
import io.ouroboros.orchestrator.settings.DirectoryLock;
import io.ouroboros.orchestrator.settings.Settings;
import io.ouroboros.protocol.v1.Example;
import io.ouroboros.protocol.v1.GenerationSummary;
import io.ouroboros.protocol.v1.GenerationsGrpc;
import io.ouroboros.protocol.v1.GoalPhase;
import io.ouroboros.protocol.v1.GoalReport;
import io.ouroboros.protocol.v1.GoalRequest;
import io.ouroboros.protocol.v1.GoalsGrpc;
import io.ouroboros.protocol.v1.InputRow;
import io.ouroboros.protocol.v1.ListGenerationsRequest;
import io.ouroboros.protocol.v1.ListGoalsRequest;
import io.ouroboros.protocol.v1.SubmitRequest;
import io.ouroboros.protocol.v1.Value;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The public API of a real node, over real sockets.
class GoalsServiceTest {
  @TempDir private static Path directory;

  private static Node node;
  private static ManagedChannel channel;
  private static GoalsGrpc.GoalsBlockingStub goals;

  @BeforeAll
  static void startANode() throws Exception {
    DataDirectory data = new DataDirectory(directory);
    DirectoryLock lock = DirectoryLock.tryHold(data).orElseThrow();
    Settings settings = Settings.standard().with(Settings.Ports.ANY).withLearning(false);
    node = Node.start(data, settings, lock);
    channel =
        NettyChannelBuilder.forAddress("127.0.0.1", node.address().grpc()).usePlaintext().build();
    goals = GoalsGrpc.newBlockingStub(channel);
  }

  @AfterAll
  static void stopIt() {
    channel.shutdownNow();
    node.close();
  }

  @Test
  void aSubmittedGoalIsWatchedToItsAnswer() {
    String id = goals.submit(upperCase("watched")).getGoalId();

    List<GoalReport> reports = new ArrayList<>();
    goals.watch(request(id)).forEachRemaining(reports::add);

    assertThat(reports.getLast().getPhase()).isEqualTo(GoalPhase.GOAL_PHASE_SOLVED);
    assertThat(reports.getLast().getFilledList()).containsExactly(text("EF"));
  }

  @Test
  void aGoalIsSubmittedAndWatchedInOneCall() {
    List<GoalReport> reports = new ArrayList<>();
    goals.pursue(upperCase("pursued")).forEachRemaining(reports::add);

    assertThat(reports.getLast().getPhase()).isEqualTo(GoalPhase.GOAL_PHASE_SOLVED);
    assertThat(reports.getLast().getFilledList()).containsExactly(text("EF"));
    assertThat(goals.get(request(reports.getLast().getGoalId()))).isEqualTo(reports.getLast());
  }

  @Test
  void aCallThatIsMadeAgainFollowsTheSameGoal() {
    String first = goals.submit(upperCase("again")).getGoalId();

    assertThat(goals.pursue(upperCase("again")))
        .toIterable()
        .extracting(GoalReport::getGoalId)
        .isNotEmpty()
        .containsOnly(first);
  }

  @Test
  void whatCannotBeTakenOnIsRefusedInOneCallToo() {
    goals.submit(upperCase("mine"));
    SubmitRequest other = upperCase("mine").toBuilder().clearUnfilled().build();
    SubmitRequest unsound = upperCase("unsound").toBuilder().clearExamples().build();

    assertThat(failure(() -> goals.pursue(other).next()).getStatus().getCode())
        .isEqualTo(Code.ALREADY_EXISTS);
    assertThat(failure(() -> goals.pursue(unsound).next()).getStatus().getCode())
        .isEqualTo(Code.INVALID_ARGUMENT);
  }

  @Test
  void anAnswerComesWithItsConfidenceAndItsRunnerUp() {
    SubmitRequest twofold =
        upperCase("twofold").toBuilder()
            .clearExamples()
            .addExamples(example("ann bo", "bo"))
            .clearUnfilled()
            .addUnfilled(InputRow.newBuilder().addInputs(text("cy di ed")))
            .build();
    String id = goals.submit(twofold).getGoalId();

    List<GoalReport> reports = new ArrayList<>();
    goals.watch(request(id)).forEachRemaining(reports::add);

    GoalReport last = reports.getLast();
    assertThat(last.getConfidence()).isBetween(0.001, 0.999);
    assertThat(last.getRunnerUp().getTellingRow()).isEqualTo(1);
    assertThat(last.getRunnerUp().getTellingAnswer()).isEqualTo(last.getFilled(0));
    assertThat(last.getRunnerUp().getTellingOther()).isNotEqualTo(last.getFilled(0));
  }

  @Test
  void theSameKeyIsTheSameGoal() {
    String first = goals.submit(upperCase("twice")).getGoalId();

    assertThat(goals.submit(upperCase("twice")).getGoalId()).isEqualTo(first);
  }

  @Test
  void theSameKeyForAnotherGoalIsRefused() {
    goals.submit(upperCase("taken"));
    SubmitRequest other = upperCase("taken").toBuilder().clearUnfilled().build();

    assertThat(failure(() -> goals.submit(other)).getStatus().getCode())
        .isEqualTo(Code.ALREADY_EXISTS);
  }

  @Test
  void aCancelledGoalEnds() {
    SubmitRequest endless =
        upperCase("endless").toBuilder()
            .setExamples(0, example("ab", "q7!z-Ww0/tY#k"))
            .setExamples(1, example("cd", "0-kk_Zp9)eU.a"))
            .setEvaluations(100_000_000)
            .setTime(Durations.fromSeconds(60))
            .build();
    String id = goals.submit(endless).getGoalId();

    goals.cancel(request(id));

    assertThat(goals.get(request(id)).getPhase()).isEqualTo(GoalPhase.GOAL_PHASE_CANCELLED);
  }

  @Test
  void aGoalThatNobodySubmittedIsNotFound() {
    assertThat(failure(() -> goals.get(request("nobody"))).getStatus().getCode())
        .isEqualTo(Code.NOT_FOUND);
  }

  @Test
  void aFieldThatBreaksItsRuleIsNamed() throws Exception {
    assertThat(violated(goal -> goal.setKey(""))).isEqualTo("key");
    assertThat(violated(goal -> goal.setSignature("(blob) -> string"))).isEqualTo("signature");
    assertThat(violated(goal -> goal.setEvaluations(-1))).isEqualTo("evaluations");
    assertThat(violated(goal -> goal.setEvaluations(Long.MAX_VALUE))).isEqualTo("evaluations");
    assertThat(violated(goal -> goal.setTime(Durations.fromSeconds(-1)))).isEqualTo("time");
    assertThat(violated(goal -> goal.setGrammar("(nonsense"))).isEqualTo("grammar");
    assertThat(violated(goal -> goal.setGrammar("(nonterminal \"S\" bits (leaf x0:bits))")))
        .isEqualTo("grammar");
    assertThat(violated(SubmitRequest.Builder::clearExamples)).isEqualTo("examples");
    assertThat(violated(goal -> goal.setExamples(1, example("ab", "CD")))).isEqualTo("examples[1]");
    assertThat(violated(goal -> goal.getExamplesBuilder(0).clearOutput()))
        .isEqualTo("examples[0].output");
    assertThat(violated(goal -> goal.addUnfilled(InputRow.getDefaultInstance())))
        .isEqualTo("unfilled[1]");
  }

  @Test
  void noMoreGoalsAreListedThanAskedFor() {
    goals.submit(upperCase("older"));
    String id = goals.submit(upperCase("newer")).getGoalId();
    goals.watch(request(id)).forEachRemaining(report -> {});

    var listed = goals.list(ListGoalsRequest.newBuilder().setLimit(1).build());

    assertThat(listed).toIterable().extracting(GoalReport::getGoalId).hasSize(1);
  }

  @Test
  void healthIsServed() {
    assertThat(
            HealthGrpc.newBlockingStub(channel)
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus())
        .isEqualTo(ServingStatus.SERVING);
  }

  @Test
  void theStarterIsCurrentAtFirst() {
    var generations =
        GenerationsGrpc.newBlockingStub(channel)
            .list(ListGenerationsRequest.getDefaultInstance())
            .getGenerationsList();

    assertThat(generations)
        .extracting(GenerationSummary::getId)
        .containsExactly(Starter.bundle().generation().id().value(), "0");
    assertThat(generations).extracting(GenerationSummary::getCurrent).containsExactly(true, false);
  }

  @Test
  void telemetryIsServed() throws Exception {
    assertThat(get("/alive").statusCode()).isEqualTo(200);
    assertThat(get("/ready").statusCode()).isEqualTo(200);
    assertThat(get("/metrics").body()).contains("ouroboros_actor_processing_seconds");
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:%d%s".formatted(node.address().http(), path));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String violated(Consumer<SubmitRequest.Builder> defect) throws Exception {
    SubmitRequest.Builder goal = upperCase("defect").toBuilder();
    defect.accept(goal);
    StatusRuntimeException refusal = failure(() -> goals.submit(goal.build()));
    assertThat(refusal.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
    Status status = StatusProto.fromThrowable(refusal);
    return status.getDetails(0).unpack(BadRequest.class).getFieldViolations(0).getField();
  }

  private static StatusRuntimeException failure(Runnable call) {
    return catchThrowableOfType(StatusRuntimeException.class, call::run);
  }

  private static SubmitRequest upperCase(String key) {
    return SubmitRequest.newBuilder()
        .setKey(key)
        .setSignature("(string) -> string")
        .addExamples(example("ab", "AB"))
        .addExamples(example("cd", "CD"))
        .addUnfilled(InputRow.newBuilder().addInputs(text("ef")))
        .build();
  }

  private static Example example(String input, String output) {
    return Example.newBuilder().addInputs(text(input)).setOutput(text(output)).build();
  }

  private static Value text(String text) {
    return Value.newBuilder().setText(text).build();
  }

  private static GoalRequest request(String id) {
    return GoalRequest.newBuilder().setGoalId(id).build();
  }
}
