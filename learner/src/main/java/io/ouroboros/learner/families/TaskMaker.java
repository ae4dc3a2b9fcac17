package io.ouroboros.learner.families;

import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Rows;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.language.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Draws the tasks of one stream. Each round asks one question of every family, families in a new
/// order each time.
final class TaskMaker {
  private static final int FEWEST_SHOWN = 3;
  private static final int MOST_SHOWN = 10;
  private static final int HELD_OUT = 6;
  private static final int TRIES_PER_LINE = 60;

  private final Split split;
  private final Budget budget;
  private final Dice dice;
  private final Map<String, List<LineMaker>> families;
  private final Set<Long> seen = new HashSet<>();
  private final Deque<LineMaker> round = new ArrayDeque<>();
  private long made;

  TaskMaker(Split split, List<LineMaker> questions, long seed, Budget budget) {
    this.split = split;
    this.budget = budget;
    this.dice = new Dice(seed ^ split.name().hashCode());
    this.families =
        questions.stream()
            .collect(Collectors.groupingBy(LineMaker::family, TreeMap::new, Collectors.toList()));
  }

  /// The next task.
  Task next() {
    while (true) {
      if (round.isEmpty()) {
        beginRound();
      }
      Optional<Task> task = task(round.pop());
      if (task.isPresent()) {
        return task.get();
      }
    }
  }

  private void beginRound() {
    List<LineMaker> chosen = new ArrayList<>();
    families.values().forEach(questions -> chosen.add(dice.pick(questions)));
    for (int i = chosen.size() - 1; i > 0; i--) {
      Collections.swap(chosen, i, dice.number(0, i));
    }
    round.addAll(chosen);
  }

  /// A task of fresh rows; empty when the question has too few of them left.
  private Optional<Task> task(LineMaker question) {
    int shown = dice.number(FEWEST_SHOWN, MOST_SHOWN);
    List<Example> examples = new ArrayList<>();
    List<Example> heldOut = new ArrayList<>();
    Set<Integer> shapes = new HashSet<>();
    for (int tries = 0; tries < TRIES_PER_LINE * (shown + HELD_OUT); tries++) {
      Line line = question.draw().apply(dice);
      boolean toShow = examples.size() < shown;
      boolean wanted = Split.of(line) == split && (toShow || shapes.contains(line.shape()));
      if (!wanted || !seen.add(line.fingerprint())) {
        continue;
      }
      shapes.add(line.shape());
      (toShow ? examples : heldOut).add(line.example());
      if (heldOut.size() == HELD_OUT) {
        return Optional.of(task(question, examples, heldOut));
      }
    }
    return Optional.empty();
  }

  private Task task(LineMaker question, List<Example> examples, List<Example> heldOut) {
    made++;
    Signature signature =
        new Signature(
            examples.getFirst().inputs().stream().map(_ -> Type.TEXT).toList(), Type.TEXT);
    Goal goal =
        Goal.identified(
            question.name() + " " + made,
            new Rows(signature, examples, List.of()),
            Optional.empty(),
            budget);
    return new Task(goal, question.family(), heldOut);
  }
}
