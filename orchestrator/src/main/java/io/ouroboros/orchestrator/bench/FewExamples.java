package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.goal.Task;
import io.ouroboros.learner.gate.Sitting;
import java.util.ArrayList;
import java.util.List;

/// Tasks with one, two and three examples shown.
record FewExamples(List<Suite> suites) {
  /// How many are shown in each suite.
  static final List<Integer> SHOWN = List.of(1, 2, 3);

  static FewExamples of(Suite all) {
    return new FewExamples(SHOWN.stream().map(all::showing).toList());
  }

  /// The tasks with the most examples shown.
  List<Task> tasks() {
    return suites.getLast().tasks();
  }

  /// Compares two guides that sat all suites.
  ///
  /// @param experiences how many there were to learn from
  RoundFigures compare(
      String name, int experiences, List<List<Sitting>> twin, List<List<Sitting>> own) {
    List<RoundFigures.Score> scores = new ArrayList<>();
    for (int at = 0; at < suites.size(); at++) {
      scores.add(
          new RoundFigures.Score(SHOWN.get(at), suites.get(at).compare(twin.get(at), own.get(at))));
    }
    return new RoundFigures(name, experiences, scores);
  }
}
