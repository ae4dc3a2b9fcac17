package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.SyntaxException;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Vocabularies;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The operators of SyGuS files as primitives. SMT-LIB overloads some of them, and older files
/// spell two conversions differently.
final class SygusOperators {
  private static final Map<String, Primitive> PRIMITIVES =
      Vocabularies.whole().primitives().stream()
          .collect(Collectors.toMap(Primitive::name, Function.identity()));

  /// The primitives that each spelling may mean.
  private static final Map<String, List<Primitive>> MEANINGS =
      Stream.concat(texts(), words())
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Set<String> ASSOCIATIVE =
      Set.of("str.++", "+", "*", "and", "or", "bvand", "bvor", "bvxor", "bvadd", "bvmul");
  private static final Set<String> OLD = Set.of("str.to.int", "int.to.str");

  private SygusOperators() {}

  private static Stream<Map.Entry<String, List<Primitive>>> texts() {
    return Stream.of(
        one("str.++"),
        one("str.at"),
        one("str.substr"),
        one("str.replace"),
        one("str.replace_all"),
        one("str.len"),
        one("str.indexof"),
        one("str.prefixof"),
        one("str.suffixof"),
        one("str.contains"),
        one("+"),
        one("-"),
        one("*"),
        one("<"),
        one("<="),
        one(">"),
        one(">="),
        one("not"),
        one("and"),
        one("or"),
        several("=", "=", "str.=", "bool.=", "bv.="),
        several("ite", "ite", "int.ite", "bool.ite", "bv.ite"),
        several("str.to_int", "str.to_int"),
        several("str.to.int", "str.to_int"),
        several("str.from_int", "str.from_int"),
        several("int.to.str", "str.from_int"));
  }

  private static Stream<Map.Entry<String, List<Primitive>>> words() {
    return Vocabularies.bits().primitives().stream()
        .map(Primitive::name)
        .filter(name -> name.matches("bv[a-z]+"))
        .map(SygusOperators::one);
  }

  private static Map.Entry<String, List<Primitive>> one(String name) {
    return several(name, name);
  }

  private static Map.Entry<String, List<Primitive>> several(String spelling, String... names) {
    return Map.entry(spelling, List.of(names).stream().map(SygusOperators::named).toList());
  }

  private static Primitive named(String name) {
    Primitive primitive = PRIMITIVES.get(name);
    if (primitive == null) {
      throw new IllegalStateException("The vocabulary has no primitive (%s).".formatted(name));
    }
    return primitive;
  }

  /// Every primitive that has a spelling.
  static List<Primitive> all() {
    return MEANINGS.entrySet().stream()
        .filter(meaning -> !OLD.contains(meaning.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(meaning -> meaning.getValue().stream())
        .toList();
  }

  /// Whether `(op a b c)` means `(op a (op b c))`.
  static boolean isAssociative(String spelling) {
    return ASSOCIATIVE.contains(spelling);
  }

  /// The primitive that an operator means for arguments of these types.
  ///
  /// @throws SyntaxException when there is none
  static Primitive resolve(String spelling, List<Type> arguments, int line) {
    List<Primitive> meanings = MEANINGS.get(spelling);
    if (meanings == null) {
      throw new SyntaxException(line, "The operator (%s) is not supported.".formatted(spelling));
    }
    return meanings.stream()
        .filter(primitive -> primitive.parameters().equals(arguments))
        .findFirst()
        .orElseThrow(() ->
            new SyntaxException(
                line,
                "The operator (%s) takes no arguments of the types %s."
                    .formatted(spelling, arguments.stream().map(Type::spelling).toList())));
  }

  /// Whether an operator may mean a primitive.
  static boolean mayMean(String spelling, Primitive primitive) {
    return MEANINGS.getOrDefault(spelling, List.of()).contains(primitive);
  }

  /// How the standard spells a primitive.
  static String standard(Primitive primitive) {
    return switch (primitive.name()) {
      case "str.=", "bool.=", "bv.=" -> "=";
      case "int.ite", "bool.ite", "bv.ite" -> "ite";
      default -> primitive.name();
    };
  }
}
