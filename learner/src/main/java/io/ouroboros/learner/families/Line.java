package io.ouroboros.learner.families;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Value;
import java.util.List;

/// One line of a made-up table.
///
/// @param shape lines of one shape are treated alike by the true program
record Line(List<String> inputs, String output, int shape) {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  Line {
    inputs = List.copyOf(inputs);
  }

  Example example() {
    return new Example(
        inputs.stream().<Value>map(Value.Text::new).toList(), new Value.Text(output));
  }

  /// A number that depends on the inputs only: FNV-1a, the same on every machine.
  long fingerprint() {
    long hash = FNV_OFFSET;
    for (String input : inputs) {
      for (int i = 0; i <= input.length(); i++) {
        hash = (hash ^ (i < input.length() ? input.charAt(i) : 0xFFFF)) * FNV_PRIME;
      }
    }
    return hash ^ (hash >>> 32);
  }
}
