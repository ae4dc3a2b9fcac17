package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// An example in which one word or number was exchanged for another one, in the inputs and in the
/// answer alike: what a program that moves texts about is expected to do with a row that it was not
/// shown. A word becomes a longer one or two words, a number gets another digit; marks and
/// [Landmarks] stay, because they are what columns have in common.
///
/// @param original the inputs of the example
/// @param expected the answers with the same exchange: more than one where a word became two and
///   nobody can tell whether both are capitalized
public record ChangedRow(List<Value> original, List<Value> inputs, List<Value> expected) {
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

  /// A token, and what it is compared by.
  private record Token(String text, String small) {
    static Token of(String text) {
      return new Token(text, text.toLowerCase(Locale.ROOT));
    }

    /// Whether one token has something of another one: one letter begins it, or more are in it.
    boolean isRelated(Token other) {
      boolean letter = small.length() == 1 || other.small.length() == 1;
      return letter
          ? small.startsWith(other.small) || other.small.startsWith(small)
          : small.contains(other.small) || other.small.contains(small);
    }
  }

  /// What stands in the place of a token.
  ///
  /// @param text of several words, or of one
  private record Exchange(Token token, String text, boolean isOneWord) {
    static Exchange of(Token token, String text) {
      return new Exchange(token, text, Tokenized.of(text).isOne());
    }
  }

  /// The changed rows of a goal's examples; none where the answer is no text.
  public static List<ChangedRow> of(List<Example> examples) {
    List<ChangedRow> rows = new ArrayList<>();
    Set<String> landmarks = Landmarks.words(examples);
    for (Example example : examples.subList(0, Math.min(MOST_EXAMPLES, examples.size()))) {
      if (example.output() instanceof Value.Text(String output)) {
        addAll(example, Tokenized.of(output), landmarks, rows);
      }
    }
    return List.copyOf(rows);
  }

  private static void addAll(
      Example example, Tokenized output, Set<String> landmarks, List<ChangedRow> rows) {
    List<Optional<Tokenized>> inputs = example.inputs().stream().map(ChangedRow::read).toList();
    List<String> texts = texts(example.inputs());
    List<Token> tokens = tokens(inputs);
    int changed = 0;
    for (int place = 0; place < tokens.size() && changed < MOST_TOKENS; place++) {
      Token token = tokens.get(place);
      if (isAlone(token, tokens) && !landmarks.contains(token.text())) {
        changed++;
        for (String other : exchanges(token.text(), texts)) {
          Exchange exchange = Exchange.of(token, other);
          List<Value> expected = expected(output, exchange);
          if (!expected.isEmpty()) {
            rows.add(
                new ChangedRow(
                    example.inputs(), exchanged(example.inputs(), inputs, exchange), expected));
          }
        }
      }
    }
  }

  private static Optional<Tokenized> read(Value input) {
    return input instanceof Value.Text(String text)
        ? Optional.of(Tokenized.of(text))
        : Optional.empty();
  }

  private static List<String> texts(List<Value> inputs) {
    List<String> texts = new ArrayList<>();
    for (Value input : inputs) {
      if (input instanceof Value.Text(String text)) {
        texts.add(text);
      }
    }
    return texts;
  }

  /// The different tokens in their order.
  private static List<Token> tokens(List<Optional<Tokenized>> inputs) {
    Set<String> tokens = new LinkedHashSet<>();
    inputs.forEach(input -> input.ifPresent(text -> tokens.addAll(text.tokens())));
    return tokens.stream().limit(MOST_TOKENS_READ).map(Token::of).toList();
  }

  /// Whether no other token has something of this one.
  private static boolean isAlone(Token token, List<Token> tokens) {
    for (Token other : tokens) {
      if (!other.equals(token) && other.isRelated(token)) {
        return false;
      }
    }
    return true;
  }

  /// What may stand in the place of a token: a longer one, two words where words are not what
  /// separates it, and a compound with a mark that the row does not use.
  private static List<String> exchanges(String token, List<String> texts) {
    if (Character.isDigit(token.charAt(0))) {
      return List.of("7" + token);
    }
    boolean upper = token.equals(token.toUpperCase(Locale.ROOT)) && token.length() > 1;
    boolean capital = Character.isUpperCase(token.charAt(0));
    String other = upper ? "QUAX" : capital ? "Quax" : "quax";
    List<String> exchanges = new ArrayList<>();
    String small = token.toLowerCase(Locale.ROOT);
    exchanges.add(upper ? "QU" + token : capital ? "Qu" + small : "qu" + token);
    if (texts.stream().anyMatch(text -> isMarked(text, token))) {
      exchanges.add(other + " " + token);
    }
    COMPOUNDS.stream()
        .filter(mark -> texts.stream().noneMatch(text -> text.contains(mark)))
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

  private static List<Value> exchanged(
      List<Value> inputs, List<Optional<Tokenized>> read, Exchange exchange) {
    List<Value> exchanged = new ArrayList<>();
    for (int input = 0; input < inputs.size(); input++) {
      Value same = inputs.get(input);
      exchanged.add(
          read.get(input)
              .<Value>map(text -> new Value.Text(text.with(found -> exchanged(found, exchange))))
              .orElse(same));
    }
    return exchanged;
  }

  private static String exchanged(String found, Exchange exchange) {
    return found.equals(exchange.token().text()) ? exchange.text() : found;
  }

  /// The answers with the exchange; none where nobody can tell what becomes of the answer, because
  /// it has something of the token, but not the whole. Where a token becomes several words each may
  /// be capitalized, or only the first.
  private static List<Value> expected(Tokenized output, Exchange exchange) {
    List<String> replacements = new ArrayList<>();
    Optional<String> first = expected(output, exchange, false);
    Optional<String> each = exchange.isOneWord() ? first : expected(output, exchange, true);
    first.ifPresent(replacements::add);
    each.filter(text -> !replacements.contains(text)).ifPresent(replacements::add);
    return replacements.stream().<Value>map(Value.Text::new).toList();
  }

  /// The answer with the exchange.
  ///
  /// @param each whether each word of a capitalized one is, or only the first
  private static Optional<String> expected(Tokenized output, Exchange exchange, boolean each) {
    List<String> replaced = new ArrayList<>();
    for (String found : output.tokens()) {
      Optional<String> replacement = replacement(Token.of(found), exchange, each);
      if (replacement.isEmpty()) {
        return Optional.empty();
      }
      replaced.add(replacement.get());
    }
    return Optional.of(output.with(replaced));
  }

  /// What a token of the answer becomes.
  private static Optional<String> replacement(Token found, Exchange exchange, boolean each) {
    Token token = exchange.token();
    if (found.text().equals(token.text())) {
      return Optional.of(exchange.text());
    }
    if (!found.isRelated(token)) {
      return Optional.of(found.text());
    }
    if (found.text().equalsIgnoreCase(token.text())) {
      return cased(found, exchange.text(), each);
    }
    boolean initial = found.text().length() == 1 && exchange.isOneWord();
    return initial ? cased(found, exchange.text().substring(0, 1), each) : Optional.empty();
  }

  /// The other words in the case that a word of the answer has.
  private static Optional<String> cased(Token found, String other, boolean each) {
    String small = other.toLowerCase(Locale.ROOT);
    if (found.text().equals(found.small())) {
      return Optional.of(small);
    }
    if (found.text().length() > 1 && found.text().equals(found.text().toUpperCase(Locale.ROOT))) {
      return Optional.of(other.toUpperCase(Locale.ROOT));
    }
    String rest = found.text().substring(1);
    if (!rest.equals(rest.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return Optional.of(each ? Tokenized.of(small).with(ChangedRow::capital) : capital(small));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
