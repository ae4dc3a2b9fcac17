/// What training reads: judged programs, and the bounded memory that keeps them. Start at
/// [Experience]. May use `agents`; sees no actor and no engine.
@NullMarked
package io.ouroboros.learner.experience;

import org.jspecify.annotations.NullMarked;
