package io.ouroboros.agents.attempt.search;

import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Domain;
import io.ouroboros.agents.language.Occasion;
import io.ouroboros.agents.language.Parameter;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The calls of a domain's column grammars: what the grammars of all tasks share that bring none. A
/// nonterminal is a type, the constants of a type, or the words that rows are told apart by.
final class ColumnCalls {
  private static final List<Type> TYPES = List.of(Type.values());

  /// The nonterminal of constants that are only compared with, never part of an answer.
  static final int WORDS = 2 * TYPES.size();

  /// The nonterminal of integers that are only compared with.
  static final int LIMITS = WORDS + 1;

  /// The nonterminal of constants that are put into a text.
  static final int INSERTIONS = WORDS + 2;

  /// The nonterminal of integer columns, which may say where to take a part.
  static final int COLUMNS = WORDS + 3;

  /// The nonterminal of the texts of numbers that are calculated with.
  static final int NUMBERS = WORDS + 4;

  /// The nonterminal of the texts of numbers that are only compared with.
  static final int NUMBER_LIMITS = WORDS + 5;

  /// How many nonterminals there are.
  static final int NONTERMINALS = WORDS + 6;

  /// The primitives that put their last argument into the first one, in the place of something.
  static final Pattern REPLACING = Pattern.compile("(put|replace|mask)\\.|substitute");

  /// The primitives whose last place is put into the text of the first.
  private static final Pattern INSERTING =
      Pattern.compile(REPLACING.pattern() + "|(join|pad)\\.|chunk|uncamel");

  /// The primitives that compare texts with a word, and the place where it stands.
  private static final Map<String, Integer> COMPARISONS =
      Map.of("str.=", 1, "str.contains", 1, "str.prefixof", 0, "str.suffixof", 0);

  /// The primitives that compare integers with a limit, their last argument.
  private static final Set<String> LIMITING = Set.of("<", "<=", ">", ">=");

  /// The primitives that take numbers, in all places that are no constants.
  private static final Pattern CALCULATING =
      Pattern.compile("num\\..*|floor|ceiling|round|scale|duration|clock|date\\.of");

  /// The primitives that make numbers of other things.
  private static final Set<String> NUMBERING =
      Set.of("number", "seconds", "days", "years", "str.from_int");

  /// The primitives that make numbers of numbers.
  private static final Pattern NUMBERS_OF_NUMBERS =
      Pattern.compile("num\\.[^<]*|floor|ceiling|round|scale");

  private static final Map<Set<Occasion>, ColumnCalls> TEXT = new ConcurrentHashMap<>();
  private static final ColumnCalls BITS = new ColumnCalls(Domain.BITS, Set.of());

  private final Symbols symbols;
  private final Set<Occasion> asked;
  private final Map<Type, List<Rule.Apply>> byType = new EnumMap<>(Type.class);
  private final List<Rule.Apply> indices;
  private final Standing standing;

  private ColumnCalls(Domain domain, Set<Occasion> asked) {
    symbols = Symbols.of(domain);
    this.asked = asked;
    for (Type type : domain.vocabulary().types()) {
      byType.put(
          type,
          domain.vocabulary().primitives().stream()
              .filter(primitive -> primitive.result() == type)
              .filter(primitive -> Asked.isOffered(primitive.name(), asked))
              .flatMap(this::calls)
              .toList());
    }
    indices =
        asked.contains(Occasion.COUNTED)
            ? domain.vocabulary().primitives().stream().flatMap(this::index).toList()
            : List.of();
    standing =
        new Standing(
            NONTERMINALS,
            Stream.concat(byType.values().stream().flatMap(List::stream), indices.stream())
                .toList());
  }

  /// The calls of a domain.
  static ColumnCalls of(Domain domain, Set<Occasion> asked) {
    return switch (domain) {
      case TEXT -> TEXT.computeIfAbsent(asked, it -> new ColumnCalls(domain, it));
      case BITS -> BITS;
    };
  }

  /// The nonterminal of the terms of a type.
  static int terms(Type type) {
    return TYPES.indexOf(type);
  }

  /// The nonterminal of the constants of a type, for places that take nothing else.
  static int constants(Type type) {
    return TYPES.size() + terms(type);
  }

  private Stream<Rule.Apply> calls(Primitive primitive) {
    Stream<Rule.Apply> usual =
        primitive.name().startsWith("num.")
            ? Stream.of()
            : Stream.of(call(primitive, places(primitive)));
    Stream<Rule.Apply> words =
        Optional.ofNullable(COMPARISONS.get(primitive.name())).stream()
            .map(place -> comparison(primitive, place, WORDS));
    Stream<Rule.Apply> limits =
        Stream.of(primitive)
            .filter(it -> LIMITING.contains(it.name()))
            .map(it -> comparison(it, 1, LIMITS));
    return Stream.of(usual, words, limits, calculations(primitive)).flatMap(calls -> calls);
  }

  /// The calls that calculate with numbers, and those that make numbers to calculate with.
  private Stream<Rule.Apply> calculations(Primitive primitive) {
    if (!asked.contains(Occasion.NUMBERS) && !asked.contains(Occasion.DECIMALS)) {
      return Stream.of();
    }
    String name = primitive.name();
    if (name.equals("num.<")) {
      return Stream.of(
          call(primitive, List.of(NUMBERS, NUMBERS)),
          call(primitive, List.of(NUMBERS, NUMBER_LIMITS)));
    }
    boolean takes = CALCULATING.matcher(name).matches();
    List<Integer> places =
        primitive.places().stream()
            .map(place -> takes && !place.fixed() ? NUMBERS : nonterminal(place))
            .toList();
    Stream<Rule.Apply> whole = takes ? Stream.of(call(primitive, places)) : Stream.of();
    boolean makes = NUMBERING.contains(name) || NUMBERS_OF_NUMBERS.matcher(name).matches();
    return makes
        ? Stream.concat(whole, Stream.of(Rule.Apply.of(NUMBERS, primitive, places, symbols)))
        : whole;
  }

  private static List<Integer> places(Primitive primitive) {
    List<Integer> numbers =
        new ArrayList<>(primitive.places().stream().map(ColumnCalls::nonterminal).toList());
    if (INSERTING.matcher(primitive.name()).lookingAt()) {
      numbers.set(numbers.size() - 1, INSERTIONS);
    }
    return numbers;
  }

  private static int nonterminal(Parameter parameter) {
    return parameter.fixed() ? constants(parameter.type()) : terms(parameter.type());
  }

  private Rule.Apply comparison(Primitive primitive, int place, int constants) {
    List<Integer> places = places(primitive);
    places.set(place, constants);
    return call(primitive, places);
  }

  private Rule.Apply call(Primitive primitive, List<Integer> places) {
    return Rule.Apply.of(terms(primitive.result()), primitive, places, symbols);
  }

  /// The calls that make a type, in the order of the vocabulary.
  List<Rule.Apply> calls(Type type) {
    return byType.getOrDefault(type, List.of());
  }

  /// The calls that make an index of an integer column: people count from one.
  List<Rule.Apply> indices() {
    return indices;
  }

  private Stream<Rule.Apply> index(Primitive primitive) {
    int constants = constants(Type.INT);
    return Stream.of(primitive)
        .filter(it -> it.name().equals("-"))
        .map(it -> Rule.Apply.of(constants, it, List.of(COLUMNS, constants), symbols));
  }

  /// Where the terms of the nonterminals stand.
  Standing standing() {
    return standing;
  }
}
