/// How messages and events travel: Protocol Buffers, programs and grammars as text. Start at
/// [AgentSerializer]. May use every other package of this module; none of them uses this one.
@NullMarked
package io.ouroboros.agents.wire;

import org.jspecify.annotations.NullMarked;
