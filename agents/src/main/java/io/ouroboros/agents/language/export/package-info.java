/// Programs as readable code of other languages, which gives the same results without any part of
/// this project. Start at [Exporter]. May use `language`.
@NullMarked
package io.ouroboros.agents.language.export;

import org.jspecify.annotations.NullMarked;
