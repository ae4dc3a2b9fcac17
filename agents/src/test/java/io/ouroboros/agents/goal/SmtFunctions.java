package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.SExpression;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An evaluator of `define-fun` commands that shares nothing with the language but the reading of
/// parentheses: strings are arrays of code points, integers and words are unbounded integers.
public final class SmtFunctions {
  private static final BigInteger WORDS = BigInteger.ONE.shiftLeft(64);

  private final Map<String, List<SExpression>> functions = new HashMap<>();

  /// The value of a word, from 0 below 2^64.
  public record Word(BigInteger value) {
    private static Word of(BigInteger number) {
      return new Word(number.mod(WORDS));
    }

    private BigInteger signed() {
      return value.testBit(63) ? value.subtract(WORDS) : value;
    }
  }

  /// The functions that a file and an answer define.
  public static SmtFunctions of(String text) {
    SmtFunctions functions = new SmtFunctions();
    for (SExpression command : SExpression.readAll(text)) {
      List<SExpression> items = items(command);
      if (items.getFirst().toString().equals("define-fun")) {
        functions.functions.put(items.get(1).toString(), items);
      }
    }
    return functions;
  }

  /// Whether all constraints `(= (f input …) output)` of a file hold.
  public boolean satisfy(String file) {
    return SExpression.readAll(file).stream()
        .map(SmtFunctions::items)
        .filter(items -> items.getFirst().toString().equals("constraint"))
        .allMatch(items -> evaluate(items.get(1), Map.of()).equals(true));
  }

  private static List<SExpression> items(SExpression expression) {
    return expression instanceof SExpression.Listing listing ? listing.items() : List.of();
  }

  private Object evaluate(SExpression expression, Map<String, Object> variables) {
    return switch (expression) {
      case SExpression.Quoted quoted -> quoted.value().codePoints().boxed().toList();
      case SExpression.Atom(String text, int _) when variables.containsKey(text) ->
          variables.get(text);
      case SExpression.Atom(String text, int _) -> constant(text);
      case SExpression.Listing(List<SExpression> items, int _) -> {
        List<Object> arguments =
            items.stream().skip(1).map(item -> evaluate(item, variables)).toList();
        String function = items.getFirst().toString();
        yield functions.containsKey(function)
            ? call(functions.get(function), arguments)
            : apply(function, arguments);
      }
    };
  }

  private static Object constant(String text) {
    if (text.startsWith("#x")) {
      return new Word(new BigInteger(text.substring(2), 16));
    }
    return text.equals("true") || text.equals("false")
        ? (Object) Boolean.valueOf(text)
        : new BigInteger(text);
  }

  private Object call(List<SExpression> definition, List<Object> arguments) {
    List<SExpression> parameters = items(definition.get(2));
    Map<String, Object> variables = new HashMap<>();
    IntStream.range(0, parameters.size())
        .forEach(
            i -> variables.put(items(parameters.get(i)).getFirst().toString(), arguments.get(i)));
    return evaluate(definition.getLast(), variables);
  }

  private static Object apply(String operator, List<Object> arguments) {
    return switch (operator) {
      case "=" -> arguments.get(0).equals(arguments.get(1));
      case "ite" -> arguments.get(0).equals(true) ? arguments.get(1) : arguments.get(2);
      case "not" -> arguments.get(0).equals(false);
      case "and" -> !arguments.contains(false);
      case "or" -> arguments.contains(true);
      default ->
          arguments.getFirst() instanceof Word first
              ? word(operator, first, (Word) arguments.getLast())
              : text(operator, arguments);
    };
  }

  private static Object word(String operator, Word first, Word last) {
    BigInteger s = first.value();
    BigInteger t = last.value();
    return switch (operator) {
      case "bvnot" -> Word.of(s.not());
      case "bvneg" -> Word.of(s.negate());
      case "bvand" -> Word.of(s.and(t));
      case "bvor" -> Word.of(s.or(t));
      case "bvxor" -> Word.of(s.xor(t));
      case "bvadd" -> Word.of(s.add(t));
      case "bvsub" -> Word.of(s.subtract(t));
      case "bvmul" -> Word.of(s.multiply(t));
      case "bvshl" -> Word.of(t.bitLength() > 6 ? BigInteger.ZERO : s.shiftLeft(t.intValue()));
      case "bvlshr" -> Word.of(t.bitLength() > 6 ? BigInteger.ZERO : s.shiftRight(t.intValue()));
      case "bvult" -> s.compareTo(t) < 0;
      case "bvslt" -> first.signed().compareTo(last.signed()) < 0;
      default -> throw new AssertionError(operator);
    };
  }

  private static Object text(String operator, List<Object> arguments) {
    return switch (operator) {
      case "str.++" -> arguments.stream().flatMap(part -> points(part).stream()).toList();
      case "str.len" -> BigInteger.valueOf(points(arguments.getFirst()).size());
      case "str.at" -> substring(points(arguments.get(0)), integer(arguments.get(1)), 1);
      case "str.substr" ->
          substring(points(arguments.get(0)), integer(arguments.get(1)), integer(arguments.get(2)));
      case "str.indexof" ->
          BigInteger.valueOf(
              find(points(arguments.get(0)), points(arguments.get(1)), integer(arguments.get(2))));
      case "str.replace" -> replace(arguments);
      case "str.contains" -> find(points(arguments.get(0)), points(arguments.get(1)), 0) >= 0;
      case "str.prefixof" -> starts(points(arguments.get(1)), points(arguments.get(0)), 0);
      case "str.suffixof" ->
          starts(
              points(arguments.get(1)),
              points(arguments.get(0)),
              points(arguments.get(1)).size() - points(arguments.get(0)).size());
      case "str.to.int", "str.to_int" -> number(points(arguments.getFirst()));
      case "int.to.str", "str.from_int" -> digits((BigInteger) arguments.getFirst());
      default -> integers(operator, arguments);
    };
  }

  private static Object integers(String operator, List<Object> arguments) {
    BigInteger first = (BigInteger) arguments.getFirst();
    BigInteger last = (BigInteger) arguments.getLast();
    return switch (operator) {
      case "+" ->
          arguments.stream().map(BigInteger.class::cast).reduce(BigInteger.ZERO, BigInteger::add);
      case "-" -> arguments.size() == 1 ? first.negate() : first.subtract(last);
      case "*" -> first.multiply(last);
      case "<" -> first.compareTo(last) < 0;
      case "<=" -> first.compareTo(last) <= 0;
      case ">" -> first.compareTo(last) > 0;
      case ">=" -> first.compareTo(last) >= 0;
      default -> throw new AssertionError(operator);
    };
  }

  private static List<Integer> points(Object text) {
    return ((List<?>) text).stream().map(Integer.class::cast).toList();
  }

  private static int integer(Object number) {
    BigInteger value = (BigInteger) number;
    return value.bitLength() > 30 ? value.signum() * (1 << 30) : value.intValue();
  }

  private static List<Integer> substring(List<Integer> text, int start, int length) {
    return start < 0 || length <= 0 || start >= text.size()
        ? List.of()
        : text.subList(start, start + Math.min(length, text.size() - start));
  }

  private static boolean starts(List<Integer> text, List<Integer> part, int at) {
    return at >= 0
        && at + part.size() <= text.size()
        && text.subList(at, at + part.size()).equals(part);
  }

  private static int find(List<Integer> text, List<Integer> part, int from) {
    return from < 0
        ? -1
        : IntStream.rangeClosed(from, text.size())
            .filter(at -> starts(text, part, at))
            .findFirst()
            .orElse(-1);
  }

  private static Object replace(List<Object> arguments) {
    List<Integer> text = points(arguments.get(0));
    List<Integer> part = points(arguments.get(1));
    int at = find(text, part, 0);
    return at < 0
        ? text
        : Stream.of(
                text.subList(0, at),
                points(arguments.get(2)),
                text.subList(at + part.size(), text.size()))
            .flatMap(List::stream)
            .toList();
  }

  private static BigInteger number(List<Integer> text) {
    return !text.isEmpty() && text.stream().allMatch(point -> point >= '0' && point <= '9')
        ? new BigInteger(text.stream().map(Character::toString).reduce("", String::concat))
        : BigInteger.ONE.negate();
  }

  private static Object digits(BigInteger number) {
    return number.signum() < 0 ? List.of() : number.toString().codePoints().boxed().toList();
  }
}
