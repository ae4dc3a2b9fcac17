package io.ouroboros.learner.model;

import java.util.ArrayList;
import java.util.List;

/// A stretch of the output that stands in an input too, but for the case of its letters.
///
/// @param source the input that it stands in
/// @param from where it begins in the input
/// @param text as the output spells it
record Borrowed(String source, int from, String text) {
  /// Stands for the character beyond either end of an input.
  private static final char EDGE = '\0';

  /// What an output is made of, greedily from the left: the longest stretches that stand in an
  /// input. Of equally long ones, one that begins where a word or number of the input begins is
  /// taken, else the first.
  static List<Borrowed> of(List<String> inputs, String output) {
    List<Borrowed> found = new ArrayList<>();
    int place = 0;
    while (place < output.length()) {
      Borrowed best = longest(inputs, output, place);
      if (!best.text.isEmpty()) {
        found.add(best);
      }
      place += Math.max(1, best.text.length());
    }
    return found;
  }

  private static Borrowed longest(List<String> inputs, String output, int place) {
    Borrowed best = new Borrowed("", 0, "");
    for (String input : inputs) {
      for (int from = 0; from < input.length(); from++) {
        int length = common(input, from, output, place);
        String text = output.substring(place, place + length);
        Borrowed next = new Borrowed(input, from, text);
        best = next.isBetterThan(best) ? next : best;
      }
    }
    return best;
  }

  private static int common(String input, int from, String output, int place) {
    int most = Math.min(input.length() - from, output.length() - place);
    int length = 0;
    while (length < most
        && Character.toLowerCase(input.charAt(from + length))
            == Character.toLowerCase(output.charAt(place + length))) {
      length++;
    }
    return length;
  }

  private boolean isBetterThan(Borrowed other) {
    int longer = Integer.compare(text.length(), other.text.length());
    return longer > 0 || (longer == 0 && !text.isEmpty() && beginsWhole() && !other.beginsWhole());
  }

  /// The character before it in the input.
  char before() {
    return from == 0 ? EDGE : source.charAt(from - 1);
  }

  /// The character after it in the input.
  char after() {
    return to() == source.length() ? EDGE : source.charAt(to());
  }

  private int to() {
    return from + text.length();
  }

  /// Whether it does not begin within a word or number of the input.
  boolean beginsWhole() {
    return !areOne(before(), source.charAt(from));
  }

  /// Whether it does not end within a word or number of the input.
  boolean endsWhole() {
    return !areOne(source.charAt(to() - 1), after());
  }

  private static boolean areOne(char left, char right) {
    return (Character.isLetter(left) && Character.isLetter(right))
        || (Character.isDigit(left) && Character.isDigit(right));
  }

  /// How many characters like the one before it the input has in front of it.
  int turn() {
    return count(source.substring(0, from), before());
  }

  /// How many characters like the one after it the input has behind it.
  int turnFromEnd() {
    return count(source.substring(to()), after());
  }

  private static int count(String text, char wanted) {
    return (int) text.chars().filter(it -> it == wanted).count();
  }

  /// As the input spells it.
  String original() {
    return source.substring(from, to());
  }
}
