package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An example in which one word or number was exchanged for another one, in the inputs and in the
/// answer alike: what a program that moves texts about is expected to do with a row that it was not
/// shown. A word becomes a longer one or two words, a number gets another digit; marks stay,
/// because they are what columns have in common.
///
/// @param original the inputs of the example
/// @param expected the answers with the same exchange: more than one where a word became two and
///   nobody can tell whether both are capitalized
public record ChangedRow(List<Value> original, List<Value> inputs, List<Value> expected) {
  private static final Pattern TOKEN = Pattern.compile("\\p{L}+|[0-9]+");
  private static final List<String> COMPOUNDS = List.of("-", ".", "_");
  private static final int MOST_EXAMPLES = 3;
  private static final int MOST_TOKENS = 12;

  /// A cell with more different tokens is no column that people fill.
  private static final int MOST_TOKENS_READ = 256;

  public ChangedRow {
    original = List.copyOf(original);
    inputs = List.copyOf(inputs);
    expected = List.copyOf(expected);
  }

  /// The changed rows of a goal's examples; none where the answer is no text.
  public static List<ChangedRow> of(List<Example> examples) {
    List<ChangedRow> rows = new ArrayList<>();
    for (Example example : examples.subList(0, Math.min(MOST_EXAMPLES, examples.size()))) {
      if (example.output() instanceof Value.Text(String output)) {
        Set<String> tokens = tokens(example.inputs());
        tokens.stream()
            .filter(token -> tokens.stream().filter(other -> related(token, other)).count() == 1)
            .limit(MOST_TOKENS)
            .forEach(token ->
                exchanges(token, example.inputs())
                    .forEach(other -> changed(example, output, token, other).ifPresent(rows::add)));
      }
    }
    return List.copyOf(rows);
  }

  private static Set<String> tokens(List<Value> inputs) {
    return texts(inputs)
        .flatMap(text -> TOKEN.matcher(text).results().map(MatchResult::group))
        .distinct()
        .limit(MOST_TOKENS_READ)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> texts(List<Value> inputs) {
    return inputs.stream()
        .filter(Value.Text.class::isInstance)
        .map(input -> ((Value.Text) input).value());
  }

  /// What may stand in the place of a token: a longer one, two words where words are not what
  /// separates it, and a compound with a mark that the row does not use.
  private static List<String> exchanges(String token, List<Value> inputs) {
    if (Character.isDigit(token.charAt(0))) {
      return List.of("7" + token);
    }
    boolean upper = token.equals(token.toUpperCase(Locale.ROOT)) && token.length() > 1;
    boolean capital = Character.isUpperCase(token.charAt(0));
    String other = upper ? "QUAX" : capital ? "Quax" : "quax";
    List<String> exchanges = new ArrayList<>();
    String small = token.toLowerCase(Locale.ROOT);
    exchanges.add(upper ? "QU" + token : capital ? "Qu" + small : "qu" + token);
    if (texts(inputs).anyMatch(text -> isMarked(text, token))) {
      exchanges.add(other + " " + token);
    }
    COMPOUNDS.stream()
        .filter(mark -> texts(inputs).noneMatch(text -> text.contains(mark)))
        .findFirst()
        .ifPresent(mark -> exchanges.add(other + mark + token));
    return exchanges;
  }

  /// Whether a mark stands beside the token.
  private static boolean isMarked(String text, String token) {
    int at = text.indexOf(token);
    return at >= 0
        && ((at > 0 && isMark(text.charAt(at - 1)))
            || (at + token.length() < text.length() && isMark(text.charAt(at + token.length()))));
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
  }

  /// The example with one token exchanged; empty where nobody can tell what becomes of the answer,
  /// because it has something of the token, but not the whole.
  private static Optional<ChangedRow> changed(
      Example example, String output, String token, String other) {
    List<Value> expected =
        Stream.of(false, true)
            .flatMap(each -> expected(output, token, other, each).stream())
            .distinct()
            .<Value>map(Value.Text::new)
            .toList();
    List<Value> inputs =
        example.inputs().stream().map(input -> exchanged(input, token, other)).toList();
    return expected.isEmpty()
        ? Optional.empty()
        : Optional.of(new ChangedRow(example.inputs(), inputs, expected));
  }

  /// The answer with the exchange.
  ///
  /// @param each whether each word of a capitalized one is, or only the first
  private static Optional<String> expected(
      String output, String token, String other, boolean each) {
    StringBuilder expected = new StringBuilder();
    Matcher matcher = TOKEN.matcher(output);
    while (matcher.find()) {
      Optional<String> replacement = replacement(matcher.group(), token, other, each);
      if (replacement.isEmpty()) {
        return Optional.empty();
      }
      matcher.appendReplacement(expected, Matcher.quoteReplacement(replacement.get()));
    }
    return Optional.of(matcher.appendTail(expected).toString());
  }

  private static Value exchanged(Value input, String token, String other) {
    return input instanceof Value.Text(String text)
        ? new Value.Text(
            TOKEN
                .matcher(text)
                .replaceAll(found ->
                    Matcher.quoteReplacement(found.group().equals(token) ? other : found.group())))
        : input;
  }

  /// What a token of the answer becomes.
  private static Optional<String> replacement(
      String found, String token, String other, boolean each) {
    if (found.equals(token)) {
      return Optional.of(other);
    }
    if (!related(found, token)) {
      return Optional.of(found);
    }
    if (found.equalsIgnoreCase(token)) {
      return cased(found, other, each);
    }
    boolean initial = found.length() == 1 && TOKEN.matcher(other).matches();
    return initial ? cased(found, other.substring(0, 1), each) : Optional.empty();
  }

  /// Whether one token has something of another one: one letter begins it, or more are in it.
  private static boolean related(String one, String other) {
    String left = one.toLowerCase(Locale.ROOT);
    String right = other.toLowerCase(Locale.ROOT);
    boolean letter = left.length() == 1 || right.length() == 1;
    return letter
        ? left.startsWith(right) || right.startsWith(left)
        : left.contains(right) || right.contains(left);
  }

  /// The other words in the case that a word of the answer has.
  private static Optional<String> cased(String found, String other, boolean each) {
    String small = other.toLowerCase(Locale.ROOT);
    if (found.equals(found.toLowerCase(Locale.ROOT))) {
      return Optional.of(small);
    }
    if (found.length() > 1 && found.equals(found.toUpperCase(Locale.ROOT))) {
      return Optional.of(other.toUpperCase(Locale.ROOT));
    }
    if (!found.substring(1).equals(found.substring(1).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    Matcher words = TOKEN.matcher(small);
    return Optional.of(each ? words.replaceAll(word -> capital(word.group())) : capital(small));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
