/// What a person types. Start at [Ouroboros]: one class a command.
@NullMarked
package io.ouroboros.orchestrator.cli;

import org.jspecify.annotations.NullMarked;
