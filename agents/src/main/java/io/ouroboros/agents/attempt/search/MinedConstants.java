package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Landmarks;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabulary;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The constants that have something to do with a task's rows: the blank, those of the vocabulary
/// that occur in them, marks, words, landmarks and placeholders of the inputs, whole outputs where
/// there are few, and lengths of the outputs and of what they keep. Only shown rows and other
/// inputs are looked at.
final class MinedConstants {
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]{1,4}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,12}");
  private static final Pattern WORD_OR_LETTER =
      Pattern.compile(WORD + "|(?<![\\p{L}\\p{N}])\\p{L}(?![\\p{L}\\p{N}])");
  private static final int MOST_LIMITS = 8;
  private static final int MOST_MARKS = 24;
  private static final int MOST_LANDMARKS = 8;
  private static final int MOST_FILLERS = 4;
  private static final int MOST_WORDS = 12;
  private static final int MOST_OUTPUTS = 4;
  private static final int WIDEST = 40;

  private final SearchTask task;
  private final Vocabulary vocabulary;
  private final List<String> inputs;
  private final List<String> outputs;
  private final List<String> landmarks;
  private final List<Value> lengths;
  private final Map<Type, List<Value>> fixed = new EnumMap<>(Type.class);

  MinedConstants(SearchTask task, Vocabulary vocabulary) {
    this.task = task;
    this.vocabulary = vocabulary;
    inputs = texts(task.shown().stream().flatMap(row -> row.inputs().stream()));
    outputs = texts(task.shown().stream().map(Example::output));
    landmarks = listed(Landmarks::framed).distinct().limit(MOST_LANDMARKS).toList();
    lengths = inColumns(CutLength::of).<Value>map(Value.Int::new).toList();
  }

  /// The different texts among values.
  static List<String> texts(Stream<Value> values) {
    return values
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).value())
        .distinct()
        .toList();
  }

  /// The constants for a place that takes only constants.
  List<Value> fixed(Type type) {
    return fixed.computeIfAbsent(type, this::mined);
  }

  private List<Value> mined(Type type) {
    return switch (type) {
      case TEXT -> Stream.concat(named(type), mined()).distinct().toList();
      case INT ->
          Stream.of(named(type), lengths.stream(), widths())
              .flatMap(values -> values)
              .distinct()
              .toList();
      case BOOL -> List.of();
      case BITS -> named(type).toList();
    };
  }

  /// The constants for a place whose text is put into another one.
  List<Value> insertions() {
    return Stream.of(
            Stream.<Value>of(new Value.Text("")),
            fixed(Type.TEXT).stream(),
            fillers().<Value>map(Value.Text::new))
        .<Value>flatMap(values -> values)
        .distinct()
        .toList();
  }

  /// The constants that may stand anywhere.
  List<Value> free(Type type) {
    return switch (type) {
      case TEXT ->
          Stream.of(
                  Stream.<Value>of(new Value.Text("")),
                  fixed(type).stream(),
                  fewOutputs().<Value>map(Value.Text::new))
              .<Value>flatMap(values -> values)
              .distinct()
              .toList();
      case INT -> Stream.of(0, 1, -1, 2, 3).<Value>map(Value.Int::new).toList();
      case BOOL -> List.of();
      case BITS ->
          Stream.concat(LongStream.of(0, 1).<Value>mapToObj(Value.Bits::new), repeatedWords())
              .distinct()
              .toList();
    };
  }

  /// Words by which rows may be told apart: those that more than one shown row has, and letters
  /// that stand alone there, as flags do.
  List<Value> words() {
    return common(WORD_OR_LETTER).<Value>map(Value.Text::new).toList();
  }

  /// Numbers by which rows may be told apart: the lengths beyond which texts are changed, and round
  /// numbers between those of a column in which every shown row has one.
  List<Value> limits() {
    return Stream.concat(inColumns(LengthLimit::of), listed(NumberLimits::of))
        .distinct()
        .limit(MOST_LIMITS)
        .<Value>map(Value.Int::new)
        .toList();
  }

  /// What rows show that texts are cut at: words that all texts of a column have, and lengths that
  /// answers keep of these.
  List<Value> cuts() {
    return Stream.concat(landmarks.stream().map(Value.Text::new), lengths.stream()).toList();
  }

  /// What stands for something else in the texts of a column.
  List<Value> placeholders() {
    return inColumns(Placeholder::of).distinct().<Value>map(Value.Text::new).toList();
  }

  /// What the shown rows have to say in each column, where they say anything.
  private <T> Stream<T> inColumns(BiFunction<List<Example>, Integer, Optional<T>> said) {
    return listed((rows, column) -> said.apply(rows, column).stream().toList());
  }

  private <T> Stream<T> listed(BiFunction<List<Example>, Integer, List<T>> said) {
    return IntStream.range(0, task.signature().inputs().size())
        .mapToObj(column -> said.apply(task.shown(), column))
        .flatMap(List::stream);
  }

  private Stream<Value> named(Type type) {
    return vocabulary.constants().stream()
        .map(Term.Constant::value)
        .filter(value -> value.type() == type)
        .filter(value ->
            !(value instanceof Value.Text(String text))
                || text.equals(" ")
                || (!text.isEmpty()
                    && Stream.concat(inputs.stream(), outputs.stream())
                        .anyMatch(row -> row.contains(text))));
  }

  private Stream<Value> mined() {
    Set<String> marks = new LinkedHashSet<>();
    Stream.concat(inputs.stream(), outputs.stream())
        .limit(16)
        .flatMap(text -> MARKS.matcher(text).results().map(MatchResult::group))
        .forEach(marks::add);
    List<String> runs = marks.stream().limit(MOST_MARKS).toList();
    return Stream.of(landmarks.stream(), runs.stream(), singleMarks(runs), common(WORD))
        .flatMap(texts -> texts)
        .distinct()
        .<Value>map(Value.Text::new);
  }

  /// The marks that runs are made of.
  private static Stream<String> singleMarks(List<String> runs) {
    return runs.stream()
        .flatMapToInt(String::codePoints)
        .distinct()
        .limit(MOST_MARKS)
        .mapToObj(Character::toString);
  }

  /// Letters and digits that each answer has more often than its inputs: something was replaced or
  /// filled up with them.
  private Stream<String> fillers() {
    return outputs.stream().findFirst().stream()
        .flatMapToInt(String::codePoints)
        .filter(Character::isLetterOrDigit)
        .distinct()
        .filter(letter -> task.shown().stream().allMatch(row -> isMoreOften(letter, row)))
        .limit(MOST_FILLERS)
        .mapToObj(Character::toString);
  }

  private static boolean isMoreOften(int letter, Example row) {
    long inside =
        texts(row.inputs().stream()).stream().mapToLong(text -> count(letter, text)).sum();
    return row.output() instanceof Value.Text(String answer) && count(letter, answer) > inside;
  }

  private static long count(int letter, String text) {
    return text.codePoints().filter(other -> other == letter).count();
  }

  /// What of a kind occurs in more than one row, the most frequent first.
  private Stream<String> common(Pattern kind) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Example row : task.shown()) {
      texts(row.inputs().stream()).stream()
          .flatMap(text -> kind.matcher(text).results().map(MatchResult::group))
          .distinct()
          .forEach(word -> counts.merge(word, 1L, Long::sum));
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey);
  }

  private Stream<String> fewOutputs() {
    return outputs.size() <= MOST_OUTPUTS ? outputs.stream() : Stream.empty();
  }

  /// Words that are the output of several rows.
  private Stream<Value> repeatedWords() {
    Map<Value, Long> counts = new LinkedHashMap<>();
    task.shown().forEach(row -> counts.merge(row.output(), 1L, Long::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() instanceof Value.Bits && entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .limit(MOST_OUTPUTS);
  }

  private Stream<Value> widths() {
    return outputs.stream()
        .map(output -> (long) output.codePointCount(0, output.length()))
        .filter(length -> length <= WIDEST)
        .distinct()
        .limit(4)
        .map(Value.Int::new);
  }
}
