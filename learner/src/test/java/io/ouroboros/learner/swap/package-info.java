/// What the swap promises.
@NullMarked
package io.ouroboros.learner.swap;

import org.jspecify.annotations.NullMarked;
