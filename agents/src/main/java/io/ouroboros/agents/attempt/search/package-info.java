/// Search for programs by examples. Start at [Search], then [SearchRun], which is one search from
/// start to end.
///
/// A task becomes a [Problem]: [KnownRows] as columns, and a [FlatGrammar]: its own, or the
/// [ColumnGrammar] of the whole vocabulary with [MinedConstants]. An [Enumerator] makes terms level
/// by level of cost; a [Trial] executes them, each one evaluation of the [Meter]; the [Bank] keeps
/// what is new, on a [Shelf] for each nonterminal. What it keeps feeds two deductions:
/// [Concatenation] finds the cheapest path through a [Growth] of all outputs, [Conditional] the
/// cheapest tree of splits over [Branch]es. Right programs gather on the [Shortlist]. [Guidance]
/// changes the [Costs] once; values, tried terms and grown prefixes are kept then.
///
/// May use `language`, `goal`, `guide` and `attempt`; sees no actor.
@NullMarked
package io.ouroboros.agents.attempt.search;

import org.jspecify.annotations.NullMarked;
