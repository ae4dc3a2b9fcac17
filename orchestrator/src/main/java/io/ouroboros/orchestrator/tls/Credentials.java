package io.ouroboros.orchestrator.tls;

import io.grpc.ChannelCredentials;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ServerCredentials;
import io.grpc.TlsChannelCredentials;
import io.grpc.TlsServerCredentials;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What the ends of gRPC connections show each other; nothing where there is no [Identity].
public final class Credentials {
  private Credentials() {}

  /// A node's API: it proves itself, and asks nobody who he is.
  ///
  /// @throws IOException when a file cannot be read
  public static ServerCredentials ofApi(Optional<Identity> identity) throws IOException {
    return identity.isEmpty()
        ? InsecureServerCredentials.create()
        : TlsServerCredentials.create(
            identity.get().certificate().toFile(), identity.get().key().toFile());
  }

  /// A client of an API.
  ///
  /// @param authority who signed the API's certificate; empty for an API without TLS
  /// @throws IOException when the file cannot be read
  public static ChannelCredentials ofClient(Optional<Path> authority) throws IOException {
    return authority.isEmpty()
        ? InsecureChannelCredentials.create()
        : TlsChannelCredentials.newBuilder().trustManager(authority.get().toFile()).build();
  }

  /// A node that serves other nodes, and nobody else.
  ///
  /// @throws IOException when a file cannot be read
  public static ServerCredentials ofServingNode(Optional<Identity> identity) throws IOException {
    return identity.isEmpty()
        ? InsecureServerCredentials.create()
        : TlsServerCredentials.newBuilder()
            .keyManager(identity.get().certificate().toFile(), identity.get().key().toFile())
            .trustManager(identity.get().authority().toFile())
            .clientAuth(TlsServerCredentials.ClientAuth.REQUIRE)
            .build();
  }

  /// A node that asks another one.
  ///
  /// @throws IOException when a file cannot be read
  public static ChannelCredentials ofAskingNode(Optional<Identity> identity) throws IOException {
    return identity.isEmpty()
        ? InsecureChannelCredentials.create()
        : TlsChannelCredentials.newBuilder()
            .keyManager(identity.get().certificate().toFile(), identity.get().key().toFile())
            .trustManager(identity.get().authority().toFile())
            .build();
  }
}
