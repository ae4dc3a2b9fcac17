package io.ouroboros.agents.attempt.search;

/// A term with a set of shown rows: those on which it is right, or those on which it says yes.
///
/// @param steps what the term costs where it is to stand
record Cover(RowMask rows, int steps, Entry entry) {}
