package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Value;
import java.util.List;

/// The typed rows of a goal: those with an answer, and those that lack one.
///
/// @param unfilled input rows without an answer; may be empty
public record Rows(Signature signature, List<Example> examples, List<List<Value>> unfilled) {
  public Rows {
    examples = List.copyOf(examples);
    unfilled = unfilled.stream().map(List::copyOf).toList();
  }
}
