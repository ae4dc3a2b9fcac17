package io.ouroboros.agents.attempt.search;

import java.util.List;
import java.util.Optional;

/// Makes single calls of known terms, each one evaluation when it is new.
final class Calls {
  private final Trial trial;

  Calls(Trial trial) {
    this.trial = trial;
  }

  /// The call of a rule.
  ///
  /// @param arguments one for each place of the rule
  /// @return empty when there is no room for its value, or the search has to stop
  Optional<Entry> make(Rule.Apply rule, List<Entry> arguments, Costs costs) {
    Call call = new Call(rule, trial.values());
    int inner = 0;
    for (int place = 0; place < call.places(); place++) {
      call.put(place, Bucket.of(arguments.get(place)), 0);
      inner += arguments.get(place).steps(costs, rule.contexts().get(place));
    }
    int value = trial.run(call);
    return value < 0
        ? Optional.empty()
        : Optional.of(new Entry(rule, List.copyOf(arguments), value, inner));
  }
}
