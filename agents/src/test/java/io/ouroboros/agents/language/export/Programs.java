package io.ouroboros.agents.language.export;

import io.ouroboros.agents.language.Parameter;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Random programs and rows, with every primitive at the root of some program, and with texts that
/// languages are known to disagree on: several planes, special casing, odd whitespace.
final class Programs {
  static final List<Column> COLUMNS =
      List.of(
          new Column("First name", Type.TEXT),
          new Column("class", Type.TEXT),
          new Column("größe", Type.TEXT),
          new Column("time", Type.TEXT),
          new Column("Current Date", Type.TEXT),
          new Column("position", Type.INT),
          new Column("count", Type.INT),
          new Column("word", Type.INT),
          new Column("is it?", Type.BOOL),
          new Column("flags", Type.BITS));

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "-",
          ",",
          "a",
          "0",
          "00",
          "Ada Lovelace",
          "ada.lovelace@example.com",
          "2024-03-12",
          "007",
          "1234567.5 and 9876",
          "Straße",
          "ÀÉÎ õü",
          "😀 and 😀x1",
          "a  b\tc\n d ",
          "ΟΔΟΣ ΣΑΣ οσ",
          "12,50 €",
          "MAR",
          "sept",
          "mai",
          "\u00A0x\u00A0",
          "9223372036854775808",
          "000000000000000000000042",
          "AB-12-cd-34",
          "it's \"quoted\" \\ back",
          "$fill$ {0} <0> %s",
          "ﬁne",
          "14:30",
          "0:05:09",
          "12:15 a.m.",
          "7:45pM",
          "-0.45",
          "3.14159",
          "123456789012345678.5",
          "orderLine2Id",
          "McDonald IBMers ÄöÜ A",
          "x--y--z",
          "𝒜lpha ×2",
          "'; --");

  /// Characters that are small or capital without being small or capital letters.
  private static final String ODD_CASES = "ªºʰʸˀˁˠˤ\u0345ͺᴬᵪᵸᶛᶿⁱⁿₐₜⅠⅯⅰⅿⒶⓏⓐⓩⱼⱽꚜꚝꝰ🄰🅉🅐🅩🅰🆉 Ⅷⅸ x";

  private static final List<Long> INTEGERS =
      List.of(
          -7L,
          -3L,
          -2L,
          -1L,
          0L,
          1L,
          2L,
          3L,
          4L,
          5L,
          9L,
          12L,
          13L,
          1_001L,
          65_536L,
          3_000_000_000L,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          Long.MIN_VALUE + 1);

  private final Random random;

  Programs(long seed) {
    random = new Random(seed);
  }

  /// Programs in which each primitive is the root of some.
  List<Term> programs(int perPrimitive) {
    List<Term> programs = new ArrayList<>();
    for (Primitive primitive : Vocabularies.whole().primitives()) {
      for (int i = 0; i < perPrimitive; i++) {
        programs.add(call(primitive, i));
      }
    }
    return programs;
  }

  /// Random rows, and one of rare characters.
  List<List<Value>> rows(int count) {
    List<List<Value>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(COLUMNS.stream().map(column -> value(column.type())).toList());
    }
    rows.add(
        COLUMNS.stream()
            .map(column ->
                column.type() == Type.TEXT ? new Value.Text(ODD_CASES) : value(column.type()))
            .toList());
    return rows;
  }

  private Term call(Primitive primitive, int depth) {
    List<Term> arguments = new ArrayList<>();
    for (Parameter place : primitive.places()) {
      arguments.add(
          place.fixed() ? new Term.Constant(value(place.type())) : term(place.type(), depth));
    }
    return new Term.Call(primitive, arguments);
  }

  private Term term(Type type, int depth) {
    int choice = random.nextInt(4);
    if (choice == 0 && depth > 0) {
      List<Primitive> fitting =
          Vocabularies.whole().primitives().stream().filter(p -> p.result() == type).toList();
      return call(fitting.get(random.nextInt(fitting.size())), depth - 1);
    }
    return choice == 1 ? new Term.Constant(value(type)) : input(type);
  }

  private Term input(Type type) {
    int index = random.nextInt(COLUMNS.size());
    return COLUMNS.get(index).type() == type ? new Term.Input(index, type) : input(type);
  }

  private long word() {
    return random.nextBoolean()
        ? INTEGERS.get(random.nextInt(INTEGERS.size()))
        : random.nextLong() >>> random.nextInt(Long.SIZE);
  }

  private Value value(Type type) {
    return switch (type) {
      case TEXT -> new Value.Text(TEXTS.get(random.nextInt(TEXTS.size())));
      case INT -> new Value.Int(INTEGERS.get(random.nextInt(INTEGERS.size())));
      case BOOL -> new Value.Bool(random.nextBoolean());
      case BITS -> new Value.Bits(word());
    };
  }
}
