package io.ouroboros.learner.model;

import io.ouroboros.agents.goal.Example;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The property signature [1] of one row: which relations hold between its inputs and its output. A
/// relation is a phrase, and its hash says which of [#BUCKETS] numbers stands for it [2], so any
/// character may be part of one.
// [1] Odena, Sutton: Learning to Represent Programs with Property Signatures, ICLR 2020.
// [2] Weinberger et al.: Feature Hashing for Large Scale Multitask Learning, ICML 2009.
final class RowSignature {
  private static final int HASH_BITS = 9;
  static final int BUCKETS = 1 << HASH_BITS;

  /// About so many relations hold in a row.
  static final int USUALLY = 32;

  /// Spreads hashes that are close to each other.
  private static final int GOLDEN = 0x9E3779B9;

  /// Longer texts are read at both ends only.
  private static final int LONGEST = 200;

  /// Numbers above are told apart no more.
  private static final int MOST = 4;

  private static final int LONGEST_OUTLINE = 8;
  private static final Pattern REPEATED = Pattern.compile("(?s)(.)\\1+");
  private static final List<Pattern> DROPPED =
      Stream.of("\\D", "\\P{L}", "[^\\p{L}\\d]", "\\P{Lu}", "\\s", "\\p{P}", "\\d")
          .map(Pattern::compile)
          .toList();

  private final Set<String> phrases = new HashSet<>();

  /// Adds 1 for each relation that holds, in its bucket.
  static void addTo(float[] buckets, int start, Example row) {
    for (String phrase : phrases(row)) {
      buckets[start + ((phrase.hashCode() * GOLDEN) >>> (Integer.SIZE - HASH_BITS))] += 1;
    }
  }

  /// The relations that hold.
  static Set<String> phrases(Example row) {
    List<String> inputs =
        row.inputs().stream().map(RowTokens::text).map(RowSignature::cut).toList();
    String output = cut(RowTokens.text(row.output()));
    RowSignature signature = new RowSignature();
    signature.alone(output);
    signature.compare(String.join("\n", inputs), output);
    inputs.forEach(input -> signature.relate(input, output));
    List<Borrowed> pieces = Borrowed.of(inputs, output);
    pieces.forEach(signature::locate);
    signature.add("pieces", Math.min(MOST, pieces.size()));
    signature.add("columns", Math.min(MOST, inputs.size()));
    return signature.phrases;
  }

  private void add(Object... words) {
    phrases.add(Arrays.toString(words));
  }

  private void addIf(boolean holds, String phrase) {
    if (holds) {
      phrases.add(phrase);
    }
  }

  private void alone(String output) {
    add("output is", outline(output));
    add("output of", output.length() <= MOST ? output.length() : -output.length() / MOST);
  }

  /// Which kinds of characters come, go, and grow in number.
  private void compare(String before, String after) {
    String had = kinds(before);
    String has = kinds(after);
    (had + has).chars().distinct().forEach(kind -> add(kind, change(had, has, kind)));
  }

  private static String change(String before, String after, int kind) {
    long had = before.chars().filter(it -> it == kind).count();
    long has = after.chars().filter(it -> it == kind).count();
    if (had == 0) {
      return "comes";
    }
    if (has == 0) {
      return "goes";
    }
    return had == has ? "stays" : had > has ? "thins" : "grows";
  }

  private void relate(String input, String output) {
    String small = input.toLowerCase(Locale.ROOT);
    String part = output.toLowerCase(Locale.ROOT);
    addIf(input.equals(output), "same");
    addIf(small.equals(part), "same but for case");
    addIf(input.contains(output), "contained");
    addIf(small.contains(part), "contained but for case");
    addIf(small.startsWith(part), "prefix");
    addIf(small.endsWith(part), "suffix");
    addIf(part.contains(small), "contains");
    addIf(part.startsWith(small), "begins with");
    addIf(part.endsWith(small), "ends with");
    addIf(input.length() == output.length(), "as long");
    addIf(input.length() < output.length(), "longer");
    for (Pattern dropped : DROPPED) {
      String rest = dropped.matcher(input).replaceAll("");
      addIf(rest.equalsIgnoreCase(output), "without " + dropped);
    }
  }

  /// Where a piece stands in its input.
  private void locate(Borrowed piece) {
    add("after", piece.before(), Math.min(MOST, piece.turn()));
    add("before", piece.after(), Math.min(MOST, piece.turnFromEnd()));
    add("from", kind(piece.before()), "to", kind(piece.after()));
    add("piece", outline(piece.text()), piece.beginsWhole(), piece.endsWhole());
    if (!piece.beginsWhole() || !piece.endsWhole()) {
      add("cut to", Math.min(MOST, piece.text().length()), piece.beginsWhole());
    }
    if (!piece.text().equals(piece.original())) {
      add("turns", outline(piece.original()), outline(piece.text()));
    }
  }

  /// The kinds of a text's characters in their order, without repetitions.
  private static String outline(String text) {
    String outline = REPEATED.matcher(kinds(text)).replaceAll("$1");
    return outline.substring(0, Math.min(LONGEST_OUTLINE, outline.length()));
  }

  private static String kinds(String text) {
    StringBuilder kinds = new StringBuilder(text.length());
    text.chars().forEach(it -> kinds.append(kind((char) it)));
    return kinds.toString();
  }

  /// Digits, capitals and small letters each are one kind, any other character is its own.
  private static char kind(char character) {
    if (Character.isDigit(character)) {
      return '0';
    }
    if (Character.isLetter(character)) {
      return Character.isUpperCase(character) ? 'A' : 'a';
    }
    return character;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    return text.substring(0, LONGEST / 2) + text.substring(text.length() - LONGEST / 2);
  }
}
