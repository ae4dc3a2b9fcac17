/// What can be set, and where a node keeps its files. Start at [Settings]; nothing else in the
/// project reads HOCON.
@NullMarked
package io.ouroboros.orchestrator.settings;

import org.jspecify.annotations.NullMarked;
