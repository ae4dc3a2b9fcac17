package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.Optional;

/// What somebody wants: a column computed as the examples show.
///
/// @param name what the client calls it, for people; not unique
/// @param examples at least one row with its answer; no two rows with equal inputs and different
///   outputs
/// @param unfilled input rows whose answers are asked for; may be empty
/// @param grammar narrows the language when present; otherwise the whole vocabulary may be used
public record Goal(
    GoalId id,
    String name,
    Signature signature,
    List<Example> examples,
    List<List<Value>> unfilled,
    Optional<Grammar> grammar,
    Budget budget) {
  public Goal {
    examples = List.copyOf(examples);
    unfilled = unfilled.stream().map(List::copyOf).toList();
    // Checked by GoalCheck before a goal is accepted; a Goal value itself may be in transit.
  }

  /// A goal whose id derives from everything it asks for: the same question is the same goal.
  public static Goal identified(String name, Rows rows, Optional<Grammar> grammar, Budget budget) {
    ContentDigest digest = ContentDigest.of(name, rows, grammar.stream().toList(), budget);
    return new Goal(
        GoalId.readable(name, digest),
        name,
        rows.signature(),
        rows.examples(),
        rows.unfilled(),
        grammar,
        budget);
  }

  /// A number that derives from the examples and the grammar alone: whoever asks the same under
  /// another name gets the same one.
  public long seed() {
    return ContentDigest.of(new Rows(signature, examples, List.of()), grammar.stream().toList())
        .number();
  }

  /// The same question of other rows.
  public Goal asking(Rows rows) {
    return identified(name, rows, grammar, budget);
  }

  /// The same goal with another budget.
  public Goal within(Budget other) {
    return new Goal(id, name, signature, examples, unfilled, grammar, other);
  }
}
