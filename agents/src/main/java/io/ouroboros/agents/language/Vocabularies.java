package io.ouroboros.agents.language;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The vocabularies that there are.
public final class Vocabularies {
  private static final Vocabulary TEXT =
      new Vocabulary(
          Stream.of(
                  SmtPrimitives.all(),
                  ShapePrimitives.all(),
                  PartPrimitives.all(),
                  CalendarPrimitives.all())
              .flatMap(List::stream)
              .toList(),
          textConstants());

  private Vocabularies() {}

  /// Transformations of texts: the operators of SMT-LIB, and what people do to columns.
  public static Vocabulary text() {
    return TEXT;
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
