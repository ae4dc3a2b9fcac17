package io.ouroboros.learner.wire;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.wire.Addresses;
import io.ouroboros.agents.wire.Format;
import io.ouroboros.learner.swap.Depots;
import io.ouroboros.learner.swap.Oracle;
import io.ouroboros.protocol.v1.AdmitGeneration;
import io.ouroboros.protocol.v1.DepotIsHere;
import io.ouroboros.protocol.v1.GenerationReady;
import io.ouroboros.protocol.v1.GenerationUnable;
import io.ouroboros.protocol.v1.PrepareGeneration;
import java.util.List;

/// The formats of the messages between gatekeeper and oracles, and between depots.
final class SwapFormats {
  private SwapFormats() {}

  static List<Format<?, ?>> all(Addresses addresses) {
    return List.of(
        new Format<>(
            "OP",
            Oracle.Prepare.class,
            prepare ->
                PrepareGeneration.newBuilder()
                    .setNumber(prepare.number())
                    .setGeneration(prepare.generation().value())
                    .setReplyTo(addresses.print(prepare.replyTo()))
                    .build(),
            PrepareGeneration.parser(),
            wire ->
                new Oracle.Prepare(
                    wire.getNumber(),
                    new GenerationId(wire.getGeneration()),
                    addresses.parse(wire.getReplyTo()))),
        new Format<>(
            "OA",
            Oracle.Admit.class,
            admit ->
                AdmitGeneration.newBuilder()
                    .setNumber(admit.number())
                    .setGeneration(admit.generation().value())
                    .build(),
            AdmitGeneration.parser(),
            wire -> new Oracle.Admit(wire.getNumber(), new GenerationId(wire.getGeneration()))),
        new Format<>(
            "OR",
            Oracle.Ready.class,
            ready ->
                GenerationReady.newBuilder()
                    .setNumber(ready.number())
                    .setNode(ready.node())
                    .build(),
            GenerationReady.parser(),
            wire -> new Oracle.Ready(wire.getNumber(), wire.getNode())),
        new Format<>(
            "OU",
            Oracle.Unable.class,
            unable ->
                GenerationUnable.newBuilder()
                    .setNumber(unable.number())
                    .setNode(unable.node())
                    .setReason(unable.reason())
                    .build(),
            GenerationUnable.parser(),
            wire -> new Oracle.Unable(wire.getNumber(), wire.getNode(), wire.getReason())),
        new Format<>(
            "DH",
            Depots.Here.class,
            here ->
                DepotIsHere.newBuilder()
                    .setDepot(addresses.print(here.depot()))
                    .setHost(here.address().host())
                    .setPort(here.address().port())
                    .setAsks(here.asks())
                    .build(),
            DepotIsHere.parser(),
            wire ->
                new Depots.Here(
                    addresses.parse(wire.getDepot()),
                    new Depots.Address(wire.getHost(), wire.getPort()),
                    wire.getAsks())));
  }
}
