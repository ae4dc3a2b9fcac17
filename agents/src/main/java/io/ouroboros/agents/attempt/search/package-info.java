/// Search for programs by examples. Start at [Search], then [SearchRun], which is one search from
/// start to end, in this order:
///
/// 1. *Problem.* A [SearchTask] becomes a [Problem]: [KnownRows] as [Column]s, and a [FlatGrammar]
///    of [Rule]s: the task's own grammar, or the [ColumnGrammar] of the whole vocabulary with
///    [MinedConstants], [NumberLimits] and [MinedNumbers] among them, without what only other
///    columns have [Asked] for. [Flattening] resolves aliases, [NonterminalClasses] merges what is
///    alike.
/// 2. *Costs.* The guide's prior becomes [Costs] in whole steps; [LeafPrices] adds what a constant
///    spells.
/// 3. *Enumeration.* The [Enumerator] makes terms level by level of cost, where [Reach] says that
///    no deduction does. [Combinations] of terms fill the places of a [Call]; a [Trial] executes
///    it, one evaluation of the [Meter], with the [Executor] on whole columns. [TriedTerms] spares
///    what was tried before, [Folding] what constants alone make.
/// 4. *Bank.* The [Bank] keeps each term that is new, an [Entry] in a [Bucket] of the [Levels] on
///    the [Shelf] of its nonterminal; the [ValueStore] keeps the columns, and the [TextPool] their
///    texts; both find what they know by a [HashIndex]. [SearchMemory] bounds all of them. The
///    [Tally] says what became of the terms.
/// 5. *Deductions.* What is kept feeds the [Deductions]. [Concatenation] finds the [CheapestPaths]
///    through the [Growth] of all [Prefix]es of the [Outputs] by [Piece]s; [Underneath] has it do
///    so below operators that change joined pieces. [Filling] fills up pieces, and [FilledJoins]
///    what is joined of them, to the [FilledWidths] that the outputs show. [Nearby] makes dear
///    pieces that the enumeration would reach late by [NearbyCalls] with [NearbyConstants] and a
///    [Blank]. [Arithmetic] looks up what a [KnownSide] leaves of a [SoughtNumber] of the outputs
///    among the [SortedNumbers] that one calculation makes. Where even the best program is poor,
///    [PairBounds] tell by [PairCosts] what [Rest] a prefix leaves. In a grammar of the task's own
///    [Substrings] finds what a [Cutting] at [Sums] of positions makes. [Conditional] finds the
///    cheapest [ChoiceTrees] of [Splits] over two [Branch]es, for whole answers and for [Segments]
///    of them, which are pieces then; [Decisions] does so for words of bits, by [DecisionTrees]
///    over [Covers].
/// 6. *Answers.* Programs that are right gather on the [Shortlist], which ends the search when as
///    many as wanted are cheaper than all that is left, or patience is over. [Alternatives] varies
///    those that do not hold where a row is changed.
/// 7. *Guidance.* After fixed numbers of evaluations [Guidance] asks the guide, and takes its
///    advice. With its costs the bank is filled again; values, tried terms and grown prefixes are
///    kept.
///
/// May use `language`, `goal` and `guide`; sees no actor.
@NullMarked
package io.ouroboros.agents.attempt.search;

import org.jspecify.annotations.NullMarked;
