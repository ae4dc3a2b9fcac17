/// What is asked of a model: costs of productions, and the messages to the node's oracle. Start at
/// [Guide]. May use `language` and `goal`.
@NullMarked
package io.ouroboros.agents.guide;

import org.jspecify.annotations.NullMarked;
