package io.ouroboros.orchestrator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The server of the API, over real sockets.
class ApiServerTest {
  private static final String HOST = "127.0.0.1";

  @Test
  void aCallUnderWayIsToldToAskElsewhereWhenTheServerStops() throws IOException {
    ApiServer server = ApiServer.start(HOST, 0, InsecureServerCredentials.create(), List.of());
    ManagedChannel channel =
        NettyChannelBuilder.forAddress(HOST, server.port()).usePlaintext().build();
    try {
      Iterator<HealthCheckResponse> states =
          HealthGrpc.newBlockingStub(channel).watch(HealthCheckRequest.getDefaultInstance());
      assertThat(states.next().getStatus()).isEqualTo(ServingStatus.SERVING);

      server.close();

      assertThat(states.next().getStatus()).isEqualTo(ServingStatus.NOT_SERVING);
      StatusRuntimeException end =
          catchThrowableOfType(StatusRuntimeException.class, states::hasNext);
      assertThat(end.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
      assertThat(end).hasMessageContaining("ask another one");
    } finally {
      channel.shutdownNow();
    }
  }
}
