package io.ouroboros.agents.language;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Random terms and values over the whole vocabulary, extreme ones among them.
final class RandomTerms {
  private static final List<String> TEXTS =
      List.of("", " ", "a", "Ab c", "12,345.6", "\uD83D\uDE00x", "\"", "\\u{41}", "\t\n", "ßſİ");
  private static final List<Long> INTEGERS =
      List.of(0L, 1L, -1L, 3L, -7L, 1_000_000L, Long.MAX_VALUE, Long.MIN_VALUE);

  private final Random random;

  RandomTerms(Random random) {
    this.random = random;
  }

  Term term(Type type, int depth) {
    return switch (depth == 0 ? random.nextInt(2) : random.nextInt(5)) {
      case 0 -> new Term.Input(random.nextInt(3), type);
      case 1 -> new Term.Constant(value(type));
      default -> {
        Primitive primitive = primitive(type);
        yield new Term.Call(
            primitive, primitive.parameters().stream().map(part -> term(part, depth - 1)).toList());
      }
    };
  }

  /// A term of no more than three times so many nodes, over [#row].
  Term sized(Type type, int nodes) {
    if (nodes <= 1) {
      return new Term.Input(List.of(Type.values()).indexOf(type), type);
    }
    Primitive primitive = primitive(type);
    int each = Math.ceilDiv(nodes - 1, Math.max(1, primitive.parameters().size()));
    return new Term.Call(
        primitive, primitive.parameters().stream().map(part -> sized(part, each)).toList());
  }

  /// A column of each type.
  List<Value> row(String text) {
    return Stream.of(Type.values())
        .map(type -> type == Type.TEXT ? new Value.Text(text) : value(type))
        .toList();
  }

  Primitive primitive(Type result) {
    List<Primitive> fitting =
        Vocabularies.whole().primitives().stream()
            .filter(primitive -> primitive.result() == result)
            .toList();
    return fitting.get(random.nextInt(fitting.size()));
  }

  Value value(Type type) {
    return switch (type) {
      case TEXT -> new Value.Text(text());
      case INT ->
          new Value.Int(
              random.nextBoolean()
                  ? random.nextLong(-20, 20)
                  : INTEGERS.get(random.nextInt(INTEGERS.size())));
      case BOOL -> new Value.Bool(random.nextBoolean());
      case BITS -> new Value.Bits(word());
    };
  }

  private long word() {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextLong();
      case 1 -> random.nextLong(-3, 70);
      default -> 1L << random.nextInt(Long.SIZE);
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(4); parts > 0; parts--) {
      text.append(TEXTS.get(random.nextInt(TEXTS.size())));
    }
    return text.toString();
  }
}
