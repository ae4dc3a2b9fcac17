package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/// Words that all texts of a column have, such as the key in `id=7` or the word in `Emma by Jane
/// Austen`. Like marks they are what the column has in common, and what its texts are cut at.
public final class Landmarks {
  /// Two texts may have a word in common by chance.
  private static final int FEWEST_TEXTS = 3;

  /// How many different texts of a column are looked at.
  private static final int MOST_TEXTS = 64;

  /// The longest frame that belongs to a word on either side, in UTF-16 units.
  private static final int LONGEST_FRAME = 3;

  private Landmarks() {}

  /// The landmarks that examples show, each with what stands beside its first place in all texts of
  /// its column, as in `;id=` and ` by `; none where a column has few different texts.
  public static List<String> framed(List<Example> examples, int column) {
    List<Tokenized> texts = texts(examples, column);
    return shared(texts).stream().map(word -> framed(word, texts)).distinct().toList();
  }

  /// The landmarks of all columns without what stands beside them.
  static Set<String> words(List<Example> examples) {
    Set<String> words = new LinkedHashSet<>();
    for (int column = 0; column < examples.getFirst().inputs().size(); column++) {
      words.addAll(shared(texts(examples, column)));
    }
    return words;
  }

  /// Whether a text stands in an input of each of several examples.
  public static boolean isOne(String text, List<Example> examples) {
    return examples.size() >= FEWEST_TEXTS
        && examples.stream()
            .allMatch(example ->
                example.inputs().stream()
                    .anyMatch(
                        input -> input instanceof Value.Text(String it) && it.contains(text)));
  }

  private static List<Tokenized> texts(List<Example> examples, int column) {
    return examples.stream()
        .map(example -> example.inputs().get(column))
        .distinct()
        .limit(MOST_TEXTS)
        .<Tokenized>mapMulti((input, texts) -> {
          if (input instanceof Value.Text(String text)) {
            texts.accept(Tokenized.of(text));
          }
        })
        .toList();
  }

  private static Set<String> shared(List<Tokenized> texts) {
    if (texts.size() < FEWEST_TEXTS) {
      return Set.of();
    }
    Set<String> words = new LinkedHashSet<>(texts.getFirst().tokens());
    texts.forEach(text -> words.retainAll(text.tokens()));
    return words;
  }

  private static String framed(String word, List<Tokenized> texts) {
    List<String> before = new ArrayList<>();
    List<String> behind = new ArrayList<>();
    for (Tokenized text : texts) {
      int place = text.tokens().indexOf(word);
      before.add(text.gaps().get(place));
      behind.add(text.gaps().get(place + 1));
    }
    return common(before.stream(), Landmarks::commonEnd)
        + word
        + common(behind.stream(), Landmarks::commonBeginning);
  }

  private static String common(Stream<String> gaps, BinaryOperator<String> ofTwo) {
    return gaps.reduce(ofTwo).filter(gap -> gap.length() <= LONGEST_FRAME).orElse("");
  }

  private static String commonBeginning(String one, String other) {
    int size = 0;
    while (size < Math.min(one.length(), other.length())
        && one.charAt(size) == other.charAt(size)) {
      size++;
    }
    boolean splits = size > 0 && Character.isHighSurrogate(one.charAt(size - 1));
    return one.substring(0, splits ? size - 1 : size);
  }

  private static String commonEnd(String one, String other) {
    StringBuilder turned = new StringBuilder(other).reverse();
    String common = commonBeginning(new StringBuilder(one).reverse().toString(), turned.toString());
    return one.substring(one.length() - common.length());
  }
}
