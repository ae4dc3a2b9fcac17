package io.ouroboros.agents.language;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The vocabularies that there are.
public final class Vocabularies {
  private static final Vocabulary TEXT =
      new Vocabulary(
          Stream.of(
                  SmtPrimitives.all(),
                  ShapePrimitives.all(),
                  NumberPrimitives.all(),
                  PartPrimitives.all(),
                  TokenPrimitives.all(),
                  MapPrimitives.all(),
                  CalendarPrimitives.all(),
                  ArithmeticPrimitives.all(),
                  ListPrimitives.all())
              .flatMap(List::stream)
              .toList(),
          textConstants());

  private static final Vocabulary BITS =
      new Vocabulary(
          Stream.concat(BitsPrimitives.all().stream(), truthPrimitives()).toList(),
          bitsConstants());

  private static final Vocabulary WHOLE =
      new Vocabulary(
          Stream.of(TEXT, BITS)
              .flatMap(vocabulary -> vocabulary.primitives().stream())
              .distinct()
              .toList(),
          List.of());

  private Vocabularies() {}

  /// Transformations of texts: the operators of SMT-LIB, and what people do to columns.
  public static Vocabulary text() {
    return TEXT;
  }

  /// Arithmetic and logic of 64-bit words.
  public static Vocabulary bits() {
    return BITS;
  }

  /// The primitives of every domain, for reading programs of any of them.
  public static Vocabulary whole() {
    return WHOLE;
  }

  private static Stream<Primitive> truthPrimitives() {
    Set<String> names = Set.of("not", "and", "or", "bool.=", "bool.ite");
    return TEXT.primitives().stream().filter(primitive -> names.contains(primitive.name()));
  }

  /// The places of a word's bits, which are distances to shift by too, and all ones.
  private static List<Term.Constant> bitsConstants() {
    return LongStream.range(-1, Long.SIZE)
        .mapToObj(Value.Bits::new)
        .map(Term.Constant::new)
        .toList();
  }

  private static List<Term.Constant> textConstants() {
    Stream<Value> texts =
        Stream.of(
                "", " ", ",", ", ", ".", "-", "/", ":", ";", "_", "@", "(", ")", "'", "\"", "#",
                "&", "+", "=", "?", "|", "\\", "[", "]", "<", ">", "$", "%", "*", "0", "\n", "\t",
                ". ", ": ", " - ")
            .map(Value.Text::new);
    Stream<Value> integers = LongStream.rangeClosed(-6, 10).mapToObj(Value.Int::new);
    Stream<Value> truths = Stream.of(new Value.Bool(false), new Value.Bool(true));
    return Stream.of(texts, integers, truths)
        .flatMap(values -> values)
        .map(Term.Constant::new)
        .toList();
  }
}
