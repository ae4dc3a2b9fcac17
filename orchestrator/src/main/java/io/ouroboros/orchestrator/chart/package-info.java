/// Drawing: curves as SVG text. Start at [Panel]. Knows nothing of what is drawn.
@NullMarked
package io.ouroboros.orchestrator.chart;

import org.jspecify.annotations.NullMarked;
