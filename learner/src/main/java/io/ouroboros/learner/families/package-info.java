/// Everyday column tasks made up without end: names, dates, phones, codes, money, paths and more,
/// from this package's own word lists, with answers computed by plain Java. Start at [Families].
/// May use `goal` and `language` of the agents module.
@NullMarked
package io.ouroboros.learner.families;

import org.jspecify.annotations.NullMarked;
