package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.Parameter;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The grammar of a task that brings none: the whole vocabulary, with constants that have something
/// to do with the rows. A nonterminal is a type, the constants of a type, or the words that rows
/// are told apart by.
final class ColumnGrammar {
  /// The nonterminal of constants that are only compared with, never part of an answer.
  static final String WORDS = "words to tell rows by";

  /// The nonterminal of integers that are only compared with.
  static final String LIMITS = "limits to tell rows by";

  /// The nonterminal of constants that are put into a text.
  static final String INSERTIONS = "insertions";

  /// The primitives whose last place is put into the text of the first.
  private static final Pattern INSERTING =
      Pattern.compile("put\\.|replace\\.|mask\\.|join\\.|substitute|pad\\.|chunk|uncamel");

  /// The primitives that compare texts with a word, and the place where it stands.
  private static final Map<String, Integer> COMPARISONS =
      Map.of("str.=", 1, "str.contains", 1, "str.prefixof", 0, "str.suffixof", 0);

  /// The primitives that compare integers with a limit, their last argument.
  private static final Set<String> LIMITING = Set.of("<", "<=", ">", ">=");

  private final SearchTask task;
  private final Vocabulary vocabulary;
  private final MinedConstants mined;
  private final List<Value> words;
  private final List<Value> limits;

  private ColumnGrammar(SearchTask task, Vocabulary vocabulary) {
    this.task = task;
    this.vocabulary = vocabulary;
    mined = new MinedConstants(task, vocabulary);
    words = vocabulary.types().contains(Type.TEXT) ? mined.words() : List.of();
    limits = vocabulary.types().contains(Type.INT) ? mined.limits() : List.of();
  }

  /// The grammar of a task.
  static Grammar of(SearchTask task, Vocabulary vocabulary) {
    return new ColumnGrammar(task, vocabulary).grammar();
  }

  private Grammar grammar() {
    Type output = task.signature().output();
    Stream<Grammar.Nonterminal> terms =
        vocabulary.types().stream()
            .sorted(Comparator.comparing(type -> type != output))
            .map(this::terms);
    Stream<Grammar.Nonterminal> constants = vocabulary.types().stream().map(this::constants);
    return new Grammar(
        Stream.of(terms, constants, special()).flatMap(nonterminals -> nonterminals).toList());
  }

  private Stream<Grammar.Nonterminal> special() {
    return Stream.of(
            new Grammar.Nonterminal(WORDS, Type.TEXT, leaves(words).toList()),
            new Grammar.Nonterminal(LIMITS, Type.INT, leaves(limits).toList()),
            new Grammar.Nonterminal(INSERTIONS, Type.TEXT, leaves(mined.insertions()).toList()))
        .filter(nonterminal -> vocabulary.types().contains(nonterminal.type()))
        .filter(nonterminal -> !nonterminal.productions().isEmpty());
  }

  private Grammar.Nonterminal terms(Type type) {
    List<Grammar.Production> productions = new ArrayList<>();
    for (int column = 0; column < task.signature().inputs().size(); column++) {
      if (task.signature().inputs().get(column) == type) {
        productions.add(new Grammar.Production.Leaf(new Term.Input(column, type)));
      }
    }
    leaves(mined.free(type)).forEach(productions::add);
    for (Primitive primitive : vocabulary.primitives()) {
      if (primitive.result() == type) {
        productions.add(new Grammar.Production.Apply(primitive, places(primitive)));
        if (!words.isEmpty()) {
          Optional.ofNullable(COMPARISONS.get(primitive.name()))
              .ifPresent(place -> productions.add(comparison(primitive, place, WORDS)));
        }
        if (!limits.isEmpty() && LIMITING.contains(primitive.name())) {
          productions.add(comparison(primitive, 1, LIMITS));
        }
      }
    }
    return new Grammar.Nonterminal(name(Parameter.of(type)), type, productions);
  }

  private static List<String> places(Primitive primitive) {
    List<String> names =
        new ArrayList<>(primitive.places().stream().map(ColumnGrammar::name).toList());
    if (INSERTING.matcher(primitive.name()).lookingAt()) {
      names.set(names.size() - 1, INSERTIONS);
    }
    return names;
  }

  private static Grammar.Production comparison(Primitive primitive, int place, String constants) {
    List<String> places = new ArrayList<>(places(primitive));
    places.set(place, constants);
    return new Grammar.Production.Apply(primitive, places);
  }

  private Grammar.Nonterminal constants(Type type) {
    return new Grammar.Nonterminal(
        name(Parameter.fixed(type)), type, leaves(mined.fixed(type)).toList());
  }

  private static Stream<Grammar.Production> leaves(List<Value> values) {
    return values.stream().map(Term.Constant::new).map(Grammar.Production.Leaf::new);
  }

  private static String name(Parameter parameter) {
    return (parameter.fixed() ? "constant " : "") + parameter.type().spelling();
  }
}
