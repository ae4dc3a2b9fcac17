/// The limits that no generation can change. Start at [Charter]. Sees no other package of the
/// project.
@NullMarked
package io.ouroboros.agents.charter;

import org.jspecify.annotations.NullMarked;
