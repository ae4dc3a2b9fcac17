package io.ouroboros.agents.attempt.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Cuts outputs where all of them have the same marks in the same order, as in `[21ST] [OTHER]`.
final class Segments {
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Segments() {}

  /// What differs between such marks: the texts of each segment, one an output. None when the
  /// outputs have no marks in common.
  static List<List<String>> of(List<String> outputs) {
    Set<String> common = common(outputs);
    List<List<MatchResult>> cuts =
        outputs.stream()
            .map(output ->
                MARKS
                    .matcher(output)
                    .results()
                    .filter(mark -> common.contains(mark.group()))
                    .toList())
            .toList();
    List<String> order = cuts.getFirst().stream().map(MatchResult::group).toList();
    boolean alike =
        cuts.stream().allMatch(cut -> cut.stream().map(MatchResult::group).toList().equals(order));
    return alike && !order.isEmpty()
        ? IntStream.rangeClosed(0, order.size())
            .mapToObj(segment -> segment(segment, outputs, cuts))
            .filter(texts -> Set.copyOf(texts).size() > 1)
            .distinct()
            .toList()
        : List.of();
  }

  /// The marks that each output has equally often.
  private static Set<String> common(List<String> outputs) {
    List<Map<String, Integer>> counts = new ArrayList<>();
    for (String output : outputs) {
      Map<String, Integer> count = new HashMap<>();
      MARKS.matcher(output).results().forEach(mark -> count.merge(mark.group(), 1, Integer::sum));
      counts.add(count);
    }
    return counts.getFirst().entrySet().stream()
        .filter(entry ->
            counts.stream()
                .allMatch(count ->
                    Optional.ofNullable(count.get(entry.getKey()))
                        .filter(entry.getValue()::equals)
                        .isPresent()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static List<String> segment(
      int number, List<String> outputs, List<List<MatchResult>> cuts) {
    return IntStream.range(0, outputs.size())
        .mapToObj(row -> {
          List<MatchResult> cut = cuts.get(row);
          int begin = number == 0 ? 0 : cut.get(number - 1).end();
          int end = number == cut.size() ? outputs.get(row).length() : cut.get(number).start();
          return outputs.get(row).substring(begin, end);
        })
        .toList();
  }
}
