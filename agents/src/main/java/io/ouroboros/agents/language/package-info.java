/// The expression language: types, values, terms, primitives, grammars. Start at [Term]. Sees no
/// other package of the project.
@NullMarked
package io.ouroboros.agents.language;

import org.jspecify.annotations.NullMarked;
