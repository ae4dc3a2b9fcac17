package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the widths to which outputs seem to be filled up with a mark, as in `Ann....Oslo...`: what
/// a run of the mark takes together with what is between it and another run, or an end, is the same
/// again and again, though the runs differ in length. Numbers are filled up with zeros.
final class FilledWidths {
  private static final Pattern RUN = Pattern.compile("([^\\p{L}\\p{N}])\\1*");
  private static final Pattern NUMBER = Pattern.compile("(0*)[0-9]+");
  private static final int MOST = 3;

  /// How many runs of a mark are looked at in one output.
  private static final int MOST_RUNS = 24;

  /// A way of filling up.
  ///
  /// @param left whether the mark is put before a text
  /// @param width in code points
  record Fill(String mark, boolean left, int width) {}

  private final Map<Fill, List<Integer>> runs = new HashMap<>();

  private FilledWidths() {}

  /// The ways of filling up that most runs show, beginning with the one that most do.
  static List<Fill> of(List<String> outputs) {
    FilledWidths widths = new FilledWidths();
    outputs.forEach(widths::look);
    return widths.runs.entrySet().stream()
        .filter(entry -> Set.copyOf(entry.getValue()).size() > 1)
        .sorted(
            Comparator.<Map.Entry<Fill, List<Integer>>>comparingInt(
                    entry -> -entry.getValue().size())
                .thenComparingInt(entry -> entry.getKey().width())
                .thenComparing(entry -> entry.getKey().toString()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void look(String output) {
    RUN.matcher(output)
        .results()
        .collect(Collectors.groupingBy(run -> run.group(1)))
        .values()
        .forEach(alike -> look(output, alike));
    NUMBER
        .matcher(output)
        .results()
        .limit(MOST_RUNS)
        .forEach(
            number -> note(new Fill("0", true, number.group().length()), number.group(1).length()));
  }

  private void look(String output, List<MatchResult> alike) {
    for (int i = 0; i < Math.min(alike.size(), MOST_RUNS); i++) {
      MatchResult run = alike.get(i);
      int size = run.end() - run.start();
      for (int j = 0; j <= i; j++) {
        int before = j == 0 ? 0 : alike.get(j - 1).end();
        note(new Fill(run.group(1), false, output.codePointCount(before, run.end())), size);
      }
      for (int j = i + 1; j <= Math.min(alike.size(), MOST_RUNS); j++) {
        int behind = j == alike.size() ? output.length() : alike.get(j).start();
        note(new Fill(run.group(1), true, output.codePointCount(run.start(), behind)), size);
      }
    }
  }

  private void note(Fill fill, int size) {
    runs.computeIfAbsent(fill, _ -> new ArrayList<>()).add(size);
  }
}
