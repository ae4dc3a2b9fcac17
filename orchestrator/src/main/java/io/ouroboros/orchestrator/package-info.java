/// The program itself. [Main] is what `java -jar` starts; `cli` is what a person types, `node` what
/// a running node is made of.
@NullMarked
package io.ouroboros.orchestrator;

import org.jspecify.annotations.NullMarked;
