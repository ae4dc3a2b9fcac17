/// Measuring speed and memory: what the parts of the system take on this machine. Start at
/// [SearchBench]. Sees no actor but the oracle, in [SwapBench].
@NullMarked
package io.ouroboros.orchestrator.bench;

import org.jspecify.annotations.NullMarked;
