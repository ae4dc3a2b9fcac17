/// How messages travel.
@NullMarked
package io.ouroboros.learner.wire;

import org.jspecify.annotations.NullMarked;
