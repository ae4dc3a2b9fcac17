/// Who proves what to whom: TLS for the API, and between nodes. Start at [Identity].
@NullMarked
package io.ouroboros.orchestrator.tls;

import org.jspecify.annotations.NullMarked;
