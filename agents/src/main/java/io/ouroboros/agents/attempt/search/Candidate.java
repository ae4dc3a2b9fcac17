package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Term;

/// A program that a search found consistent with the rows it was shown.
///
/// @param bits the program's cost under the guide that found it
/// @param evaluations the count when it was found
public record Candidate(Term program, double bits, long evaluations) {}
