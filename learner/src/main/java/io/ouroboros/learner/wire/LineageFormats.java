package io.ouroboros.learner.wire;

import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.wire.Addresses;
import io.ouroboros.agents.wire.Format;
import io.ouroboros.learner.gate.Gatekeeper;
import io.ouroboros.learner.gate.LedgerEntry;
import io.ouroboros.learner.gate.LedgerForm;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.protocol.v1.ChainedEntry;
import io.ouroboros.protocol.v1.GenerationStanding;
import io.ouroboros.protocol.v1.GetLineage;
import io.ouroboros.protocol.v1.LineageState;
import io.ouroboros.protocol.v1.ProposeCandidate;
import java.util.List;

/// The formats of the lineage's events and of the gatekeeper's messages.
final class LineageFormats {
  private LineageFormats() {}

  static List<Format<?, ?>> all(Addresses addresses) {
    return List.of(
        new Format<>(
            "LE",
            LedgerEntry.class,
            LedgerForm::toProto,
            ChainedEntry.parser(),
            LedgerForm::fromProto),
        new Format<>(
            "GP",
            Gatekeeper.Propose.class,
            propose ->
                ProposeCandidate.newBuilder()
                    .setCandidate(propose.candidate().value())
                    .setReplyTo(addresses.print(propose.replyTo()))
                    .build(),
            ProposeCandidate.parser(),
            wire ->
                new Gatekeeper.Propose(
                    new GenerationId(wire.getCandidate()), addresses.parse(wire.getReplyTo()))),
        new Format<>(
            "GQ",
            Gatekeeper.GetStatus.class,
            query -> GetLineage.newBuilder().setReplyTo(addresses.print(query.replyTo())).build(),
            GetLineage.parser(),
            wire -> new Gatekeeper.GetStatus(addresses.parse(wire.getReplyTo()))),
        new Format<>(
            "GS",
            Standing.class,
            StandingWire::toWire,
            GenerationStanding.parser(),
            StandingWire::fromWire),
        new Format<>(
            "GL",
            LineageStatus.class,
            StandingWire::toWire,
            LineageState.parser(),
            StandingWire::fromWire));
  }
}
