package io.ouroboros.orchestrator.api;

import com.google.protobuf.util.Timestamps;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.protocol.v1.GenerationSummary;
import io.ouroboros.protocol.v1.GenerationsGrpc;
import io.ouroboros.protocol.v1.ListGenerationsReply;
import io.ouroboros.protocol.v1.ListGenerationsRequest;
import java.time.Duration;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.AskPattern;

/// The generations of the cluster over gRPC, as its gatekeeper tells them.
public final class GenerationsService extends GenerationsGrpc.GenerationsImplBase {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ActorSystem<?> system;
  private final ActorRef<Gatekeeper.Command> gatekeeper;

  /// Tells what this gatekeeper knows.
  public GenerationsService(ActorSystem<?> system, ActorRef<Gatekeeper.Command> gatekeeper) {
    this.system = system;
    this.gatekeeper = gatekeeper;
  }

  @Override
  public void list(ListGenerationsRequest request, StreamObserver<ListGenerationsReply> client) {
    var _ =
        AskPattern.ask(gatekeeper, Gatekeeper.GetStatus::new, PATIENCE, system.scheduler())
            .whenComplete((status, failure) -> {
              if (failure == null) {
                client.onNext(reply(status));
                client.onCompleted();
              } else {
                client.onError(
                    Status.UNAVAILABLE
                        .withDescription("The gatekeeper does not answer; try again.")
                        .asRuntimeException());
              }
            });
  }

  private static ListGenerationsReply reply(LineageStatus status) {
    ListGenerationsReply.Builder reply = ListGenerationsReply.newBuilder();
    status
        .generations()
        .reversed()
        .forEach(standing -> reply.addGenerations(summary(standing, status.current())));
    return reply.build();
  }

  private static GenerationSummary summary(Standing standing, GenerationId current) {
    StageWords words = StageWords.of(standing.stage());
    return GenerationSummary.newBuilder()
        .setId(standing.generation().value())
        .setStage(words.stage())
        .setReason(words.reason())
        .setCurrent(standing.generation().equals(current))
        .setSince(Timestamps.fromMillis(standing.since().toEpochMilli()))
        .build();
  }
}
