package io.ouroboros.orchestrator.cli;

import com.google.protobuf.util.Durations;
import io.grpc.ChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.language.GrammarSyntax;
import io.ouroboros.agents.language.Value;
import io.ouroboros.orchestrator.api.Values;
import io.ouroboros.orchestrator.settings.NodeAddress;
import io.ouroboros.orchestrator.tls.Credentials;
import io.ouroboros.protocol.v1.GenerationSummary;
import io.ouroboros.protocol.v1.GenerationsGrpc;
import io.ouroboros.protocol.v1.GoalReport;
import io.ouroboros.protocol.v1.GoalRequest;
import io.ouroboros.protocol.v1.GoalsGrpc;
import io.ouroboros.protocol.v1.InputRow;
import io.ouroboros.protocol.v1.ListGenerationsRequest;
import io.ouroboros.protocol.v1.ListGoalsRequest;
import io.ouroboros.protocol.v1.SubmitRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Talks to a node on this machine.
final class NodeClient implements AutoCloseable {
  private static final long RETRY_MILLIS = 500;
  private static final int MAX_KEY_LENGTH = 512;

  private final ManagedChannel channel;
  private final GoalsGrpc.GoalsBlockingStub goals;
  private final GenerationsGrpc.GenerationsBlockingStub generations;

  /// @param address of a node that takes goals
  /// @throws BadInput when the file of its authority cannot be read
  NodeClient(NodeAddress address) throws BadInput {
    channel =
        NettyChannelBuilder.forAddress(address.host(), address.grpc(), credentials(address))
            .maxInboundMessageSize(16 << 20)
            .build();
    goals = GoalsGrpc.newBlockingStub(channel);
    generations = GenerationsGrpc.newBlockingStub(channel);
  }

  private static ChannelCredentials credentials(NodeAddress address) throws BadInput {
    String authority = address.authority();
    try {
      return Credentials.ofClient(
          authority.isEmpty() ? Optional.empty() : Optional.of(Path.of(authority)));
    } catch (IOException unreadable) {
      throw new BadInput(
          authority,
          "The certificate that the node is trusted by cannot be read: " + unreadable.getMessage());
    }
  }

  /// Submits a goal as one that nobody submitted before.
  ///
  /// @return its id
  /// @throws BadInput when the node refuses it
  String submit(Goal goal) throws BadInput, InterruptedException {
    SubmitRequest request = request(goal, UUID.randomUUID() + " " + goal.name());
    while (true) {
      try {
        return goals.submit(request).getGoalId();
      } catch (StatusRuntimeException refused) {
        if (refused.getStatus().getCode() != Status.Code.RESOURCE_EXHAUSTED) {
          throw new BadInput(goal.name(), description(refused));
        }
        Thread.sleep(RETRY_MILLIS);
      }
    }
  }

  /// The reports of a goal until its end.
  Iterator<GoalReport> watch(String goalId) {
    return goals.watch(GoalRequest.newBuilder().setGoalId(goalId).build());
  }

  /// Ends a goal.
  void cancel(String goalId) {
    var _ = goals.cancel(GoalRequest.newBuilder().setGoalId(goalId).build());
  }

  /// The goals that changed last, the latest first.
  ///
  /// @throws BadInput when the limit makes no sense
  List<GoalReport> goals(int limit) throws BadInput {
    List<GoalReport> reports = new ArrayList<>();
    try {
      goals
          .list(ListGoalsRequest.newBuilder().setLimit(limit).build())
          .forEachRemaining(reports::add);
      return reports;
    } catch (StatusRuntimeException refused) {
      throw new BadInput("--limit", description(refused));
    }
  }

  /// Every generation of the node, newest first.
  ///
  /// @throws BadInput when the node cannot tell
  List<GenerationSummary> generations() throws BadInput {
    try {
      return generations.list(ListGenerationsRequest.getDefaultInstance()).getGenerationsList();
    } catch (StatusRuntimeException silent) {
      throw new BadInput("generations", description(silent));
    }
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }

  /// What a node says is wrong, in words for people.
  static String description(StatusRuntimeException failure) {
    String text = failure.getStatus().getDescription();
    return text == null ? failure.getStatus().getCode().toString() : text;
  }

  private static SubmitRequest request(Goal goal, String key) {
    SubmitRequest.Builder request =
        SubmitRequest.newBuilder()
            .setKey(key.substring(0, Math.min(MAX_KEY_LENGTH, key.length())))
            .setName(goal.name())
            .setSignature(goal.signature().toString())
            .setEvaluations(goal.budget().evaluations())
            .setTime(Durations.fromNanos(goal.budget().time().toNanos()));
    goal.grammar().ifPresent(grammar -> request.setGrammar(GrammarSyntax.print(grammar)));
    goal.examples().forEach(example -> request.addExamples(message(example)));
    goal.unfilled()
        .forEach(row -> request.addUnfilled(InputRow.newBuilder().addAllInputs(messages(row))));
    return request.build();
  }

  private static io.ouroboros.protocol.v1.Example message(Example example) {
    return io.ouroboros.protocol.v1.Example.newBuilder()
        .addAllInputs(messages(example.inputs()))
        .setOutput(Values.toApi(example.output()))
        .build();
  }

  private static List<io.ouroboros.protocol.v1.Value> messages(List<Value> values) {
    return values.stream().map(Values::toApi).toList();
  }
}
