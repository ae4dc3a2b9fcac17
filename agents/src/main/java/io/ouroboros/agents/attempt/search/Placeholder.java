package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Example;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A word in marks, as in `<name>` or `{{name}}`, that all texts of a column have and no answer
/// has: it stands for what is to be put there.
final class Placeholder {
  private static final String WORD = "[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]{0,22}";
  private static final Pattern MARKED =
      Pattern.compile(
          Stream.of("<>", "{}", "[]", "()", "%%", "##", "@@")
              .map(
                  marks -> "\\%c{1,2}%s\\%c{1,2}".formatted(marks.charAt(0), WORD, marks.charAt(1)))
              .collect(Collectors.joining("|")));

  private Placeholder() {}

  /// The longest placeholder that rows show; empty when there is none.
  static Optional<String> of(List<Example> rows, int column) {
    List<String> texts = MinedConstants.texts(rows.stream().map(row -> row.inputs().get(column)));
    List<String> answers = MinedConstants.texts(rows.stream().map(Example::output));
    return texts.size() < 2
        ? Optional.empty()
        : MARKED
            .matcher(texts.getFirst())
            .results()
            .map(MatchResult::group)
            .filter(part -> texts.stream().allMatch(text -> text.contains(part)))
            .filter(part -> answers.stream().noneMatch(answer -> answer.contains(part)))
            .max(Comparator.comparingInt(String::length));
  }
}
