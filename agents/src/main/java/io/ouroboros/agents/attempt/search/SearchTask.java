package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.language.Domain;
import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.Optional;

/// What a search is to find a program for.
///
/// @param shown the rows a candidate must reproduce; at least one
/// @param otherInputs input rows without a known answer; programs that fail or wander on them rank
///   lower
/// @param grammar the language of the answer; empty for the whole vocabulary
/// @param wanted how many candidates to collect at most, at least 1
/// @param seed the order among programs of equal cost; the same task, guide and budget give the
///   same result
public record SearchTask(
    Signature signature,
    List<Example> shown,
    List<List<Value>> otherInputs,
    Optional<Grammar> grammar,
    int wanted,
    long seed) {
  public SearchTask {
    shown = List.copyOf(shown);
    otherInputs = otherInputs.stream().map(List::copyOf).toList();
  }

  /// The domain whose vocabulary the answer is made of.
  ///
  /// @throws IllegalArgumentException when the signature belongs to none
  Domain domain() {
    return signature
        .domain()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "The signature %s belongs to no domain.".formatted(signature)));
  }
}
