package io.ouroboros.agents.language.export;

import io.ouroboros.agents.language.Parameter;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Syntax;
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

  /// Texts of the first columns that are numbers, lists, durations and dates, in rows that the
  /// programs of [#CALCULATIONS] are about.
  private static final List<List<String>> TELLING =
      List.of(
          List.of("12.50", "-3.4", "b, a, B, a,, c", "1h 5m 3s", "2024-02-29"),
          List.of("-7", "0.30", "10; 9;é; z ;😀;ﬁ;10", "2:05", "March 1st, 1970"),
          List.of("1,234.50", "3", "x (5)-7, -2.50 and 1,234,567.125", "90s", "31.12.1969"),
          List.of("999999999999999999.5", "0.000000000000000001", " \u00A0", "5 min", "1.1.0001"),
          List.of("-0.0", "-0", "\t0012, 1,23,4567, 1,2345,-0.5.5", " ", "9999/12/31"),
          List.of("3999", "1994", "a,\u00A0b\t, b;a", "9999h 999999min 999999999 s", "29.2.2023"),
          List.of("-719162", "2932897", "Äb, aB, äB,Ab, A", "1h 5", "11016"));

  /// Programs that the rows of [#TELLING] have meaningful inputs for.
  private static final List<String> CALCULATIONS =
      List.of(
          "(num.+ x0 x1)",
          "(num.+ (number x2 0) (number x2 -1))",
          "(num.- x0 x1)",
          "(num.* x0 x1)",
          "(num.* (number x2 1) x1)",
          "(num./ x0 x1)",
          "(num./ x1 (number x0 0))",
          "(num.mod x0 x1)",
          "(num.mod x0 \"0.7\")",
          "(num.< x0 x1)",
          "(number x0 0)",
          "(number x2 -2)",
          "(floor x0)",
          "(floor x1)",
          "(ceiling x0)",
          "(ceiling x1)",
          "(numbers.sum x2)",
          "(numbers.mean x2)",
          "(numbers.max x2)",
          "(numbers.min x2)",
          "(numbers.mean (str.++ x0 (str.++ \" \" x1)))",
          "(roman x0)",
          "(roman x1)",
          "(digits.pad x2 3)",
          "(digits.pad x3 30)",
          "(seconds x3)",
          "(clock (seconds x3))",
          "(days x4)",
          "(date.of x0)",
          "(date.of x1)",
          "(date.of (days x4))",
          "(years x4 \"28.2.2025\")",
          "(years \"1.3.2004\" x4)",
          "(items.sort x2 \", \")",
          "(items.sort x2 \";\")",
          "(items.unique x2 \", \")",
          "(items.unique x2 \";\")",
          "(items.reverse x2 \",\")",
          "(items.reverse x2 \" \")",
          "(items.longest x2 \", \")",
          "(items.longest x2 \"\")",
          "(items.without x2 \"a, 10\" \",\")",
          "(items.without x2 \"10;z\" \"; \")",
          "(or.else x2 x0)",
          "(or.else x3 x0)",
          "(join.some x2 x3 \" - \")",
          "(join.some x0 x3 \" - \")");

  private final Random random;

  Programs(long seed) {
    random = new Random(seed);
  }

  /// Programs in which each primitive is the root of some, and those of [#CALCULATIONS].
  List<Term> programs(int perPrimitive) {
    List<Term> programs = new ArrayList<>();
    for (Primitive primitive : Vocabularies.whole().primitives()) {
      for (int i = 0; i < perPrimitive; i++) {
        programs.add(call(primitive, i));
      }
    }
    Syntax syntax = Syntax.of(Vocabularies.whole());
    CALCULATIONS.stream().map(syntax::parse).forEach(programs::add);
    return programs;
  }

  /// Random rows, one of rare characters, and those of [#TELLING].
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
    for (List<String> texts : TELLING) {
      List<Value> row = new ArrayList<>(texts.stream().map(Value.Text::new).toList());
      COLUMNS.stream().skip(row.size()).forEach(column -> row.add(value(column.type())));
      rows.add(row);
    }
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
