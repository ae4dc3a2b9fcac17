package io.ouroboros.agents.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  private static final List<Primitive> PRIMITIVES = Vocabularies.whole().primitives();

  @Property(tries = 300)
  void everyPrimitiveGivesAValueOfItsTypeForAnyArguments(@ForAll long seed) {
    RandomTerms random = new RandomTerms(new Random(seed));
    for (Primitive primitive : PRIMITIVES) {
      Value value = primitive.apply(primitive.parameters().stream().map(random::value).toList());

      assertThat(value.type()).as(primitive.name()).isEqualTo(primitive.result());
    }
  }

  @Property(tries = 300)
  void noTextIsTornBetweenTheHalvesOfACodePoint(@ForAll long seed) {
    RandomTerms random = new RandomTerms(new Random(seed));
    for (Primitive primitive : PRIMITIVES) {
      Value value = primitive.apply(primitive.parameters().stream().map(random::value).toList());

      if (value instanceof Value.Text(String text)) {
        assertThat(text.codePoints()).as(primitive.name()).noneMatch(VocabularyTest::isSurrogate);
      }
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  @Test
  void namesAreUnique() {
    assertThat(PRIMITIVES).extracting(Primitive::name).doesNotHaveDuplicates();
  }

  @Test
  void hugeResultsAreCut() {
    Value blown = new Value.Text("a".repeat(5_000));
    Term squared = Syntax.of(Vocabularies.text()).parse("(str.replace_all x0 \"a\" x0)");
    Value result = Evaluator.evaluate(squared, List.of(blown));

    assertThat(((Value.Text) result).value()).hasSize(Texts.LONGEST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(str.substr \"hello\" 1 3)|\"ell\"",
        "(str.substr \"hello\" 4 9)|\"o\"",
        "(str.substr \"hello\" -1 3)|\"\"",
        "(str.at \"hello\" 5)|\"\"",
        "(str.replace \"aa\" \"\" \"b\")|\"baa\"",
        "(str.replace_all \"aa\" \"\" \"b\")|\"aa\"",
        "(str.indexof \"abab\" \"b\" 2)|3",
        "(str.indexof \"ab\" \"\" 2)|2",
        "(str.indexof \"ab\" \"b\" -1)|-1",
        "(str.to_int \"007\")|7",
        "(str.to_int \"-7\")|-1",
        "(str.from_int -7)|\"\"",
        "(str.prefixof \"a\" \"ab\")|true",
        "(+ 9223372036854775807 1)|9223372036854775807",
        "(field \"a,b,c\" \",\" -1)|\"c\"",
        "(field \"a,b,c\" \",\" 3)|\"\"",
        "(before \"a-b-c\" \"-\" 1)|\"a-b\"",
        "(after \"a-b-c\" \"-\" -1)|\"c\"",
        "(between \"f(x)=y\" \"(\" \")\")|\"x\"",
        "(word \" one  two \" 1)|\"two\"",
        "(token.digits \"a12b345\" -1)|\"345\"",
        "(until.digits \"a12b345\" 1)|\"a12b\"",
        "(from.upper \"the End\" 0)|\"End\"",
        "(keep.digits \"+49 (0)30\")|\"49030\"",
        "(prefix \"hello\" -1)|\"hell\"",
        "(suffix \"hello\" -1)|\"ello\"",
        "(slice \"hello\" 1 -1)|\"ell\"",
        "(pad.left \"7\" 3 \"0\")|\"007\"",
        "(title \"o'neil mCDONALD\")|\"O'Neil Mcdonald\"",
        "(initials \"ada king lovelace\")|\"akl\"",
        "(strip.zeros \"007\")|\"7\"",
        "(group.thousands \"$1234567.5\")|\"$1,234,567.5\"",
        "(month.number \"sept\")|\"9\"",
        "(count \"banana\" \"an\")|2",
        "(through.digits \"a12b345\" 0)|\"a12\"",
        "(behind.digits \"a12b345\" 0)|\"b345\"",
        "(replace.space \"a   b\" \"-\")|\"a-b\"",
        "(put.digits \"a12b345\" -1 \"#\")|\"a12b#\"",
        "(put.digits \"a12b345\" 2 \"#\")|\"a12b345\"",
        "(put.char \"hello\" -2 \"\")|\"helo\"",
        "(put.char \"hello\" 5 \"x\")|\"hello\"",
        "(mask.all \"s3cret\" \"*\")|\"******\"",
        "(mask.digits \"4111-11\" \"#\")|\"####-##\"",
        "(join.digits \"(555) 123 45\" \"-\")|\"555-123-45\"",
        "(count.upper \"aBCdE\")|2",
        "(words.prefix \"ada king\" 2)|\"ad ki\"",
        "(words.suffix \"ada king\" -1)|\"da ing\"",
        "(words.reverse \"ada king\")|\"king ada\"",
        "(camel \"order_line id\")|\"OrderLineId\"",
        "(chunk \"12345\" 2 \":\")|\"12:34:5\"",
        "(chunk \"12345\" 0 \":\")|\"12345\"",
        "(ordinal \"21\")|\"21st\"",
        "(ordinal \"112\")|\"112th\"",
        "(date \"3.4.2021\")|\"2021-04-03\"",
        "(date \"April 3rd, 2021\")|\"2021-04-03\"",
        "(date \"2021/4/3 10:30\")|\"2021-04-03\"",
        "(date \"30.2.2021\")|\"\"",
        "(date.us \"04/03/2021\")|\"2021-04-03\"",
        "(weekday \"3 Apr 2021\")|\"Saturday\"",
        "(month \"2021-04-03\")|\"April\"",
        "(month \"in spring\")|\"\"",
        "(time.24 \"2:30 p.m.\")|\"14:30\"",
        "(time.24 \"12:05:09 AM\")|\"00:05:09\"",
        "(time.24 \"24:00\")|\"\"",
        "(time.24 \"13:00 PM\")|\"\"",
        "(time.12 \"00:15\")|\"12:15 AM\"",
        "(time.12 \"14:30\")|\"2:30 PM\"",
        "(scale \"0.125\" 2)|\"12.5\"",
        "(scale \"-1500\" -3)|\"-1.5\"",
        "(scale \"007\" 1)|\"70\"",
        "(scale \"-0.0\" 3)|\"0\"",
        "(scale \"7\" -99)|\"0.000000000000000007\"",
        "(scale \"7 g\" 1)|\"\"",
        "(quarter \"2021-04-03\")|\"2\"",
        "(quarter \"31 Dec 2021\")|\"4\"",
        "(quarter \"in spring\")|\"\"",
        "(seconds \"3:07\")|\"187\"",
        "(seconds \"1:02:03\")|\"3723\"",
        "(seconds \"1:2:03\")|\"\"",
        "(duration \"187\")|\"3:07\"",
        "(duration \"3723\")|\"1:02:03\"",
        "(duration \"-1\")|\"\"",
        "(seconds \"1h 5m 30s\")|\"3930\"",
        "(seconds \"45 min\")|\"2700\"",
        "(seconds \" \")|\"\"",
        "(clock \"3723\")|\"01:02:03\"",
        "(clock \"1.5\")|\"\"",
        "(days \"2 Jan 1970\")|\"1\"",
        "(days \"in spring\")|\"\"",
        "(date.of \"-1\")|\"1969-12-31\"",
        "(date.of \"9999999\")|\"\"",
        "(years \"2020-03-01\" \"2023-02-28\")|\"2\"",
        "(years \"2020-03-01\" \"soon\")|\"\"",
        "(number \"$1,234.50 of -7\" 0)|\"1234.50\"",
        "(number \"$1,234.50 of -7\" -1)|\"-7\"",
        "(number \"A-7\" 0)|\"7\"",
        "(number \"none\" 0)|\"\"",
        "(num.+ \"12.50\" \"0.5\")|\"13.00\"",
        "(num.+ \"12\" \"x\")|\"\"",
        "(num.- \"1\" \"1.25\")|\"-0.25\"",
        "(num.* \"12.50\" \"4\")|\"50\"",
        "(num.* \"999999999999999999\" \"10\")|\"\"",
        "(num./ \"2\" \"3\")|\"0.666666667\"",
        "(num./ \"2\" \"0\")|\"\"",
        "(num.mod \"-30\" \"1440\")|\"1410\"",
        "(num.mod \"7\" \"0\")|\"\"",
        "(num.< \"9.5\" \"10\")|true",
        "(num.< \"x\" \"10\")|false",
        "(floor \"-1.5\")|\"-2\"",
        "(ceiling \"2.1\")|\"3\"",
        "(numbers.sum \"Taxi 18.40, Lunch 12.00\")|\"30.40\"",
        "(numbers.mean \"7;8\")|\"7.5\"",
        "(numbers.max \"3 of 12\")|\"12\"",
        "(numbers.min \"-3 to 12\")|\"-3\"",
        "(numbers.sum \"none\")|\"\"",
        "(roman \"1994\")|\"MCMXCIV\"",
        "(roman \"4000\")|\"\"",
        "(digits.pad \"v1.12\" 3)|\"v001.012\"",
        "(items.sort \"b,A, c\" \", \")|\"A, b, c\"",
        "(items.unique \"a; b;a\" \";\")|\"a;b\"",
        "(items.reverse \"a b  c\" \" \")|\"c b a\"",
        "(items.longest \"tea, coffee, milk\" \",\")|\"coffee\"",
        "(items.without \"a, b, c\" \"c,a\" \", \")|\"b\"",
        "(or.else \" \" \"b\")|\"b\"",
        "(or.else \"a\" \"b\")|\"a\"",
        "(join.some \"a\" \"b\" \", \")|\"a, b\"",
        "(join.some \"a\" \" \" \", \")|\"a\"",
        "(join.some \"\" \"b\" \", \")|\"b\"",
        "(round \"2.345\" 2)|\"2.35\"",
        "(round \"-0.4\" 0)|\"0\"",
        "(round \"-0.5\" 0)|\"-1\"",
        "(round \"7\" 2)|\"7.00\"",
        "(round \"7.5\" -1)|\"8\"",
        "(round \"1e9\" 2)|\"\"",
        "(uncamel \"orderLine2Id\" \"_\")|\"order_Line2_Id\"",
        "(uncamel \"HTTPServer\" \" \")|\"HTTPServer\"",
        "(token.proper \"an IBM PowerPc 7 X\" 1)|\"Pc\"",
        "(token.proper \"an IBM PowerPc 7 X\" 2)|\"\"",
        "(until.proper \"an IBMer\" 0)|\"an IB\"",
        "(replace.proper \"Ada B. Lovelace\" \"*\")|\"* B. *\"",
        "(put.proper \"Ada B. Lovelace\" -1 \"L.\")|\"Ada B. L.\"",
        "(join.proper \"AdaLovelace\" \" \")|\"Ada Lovelace\"",
        "(count.proper \"Ada B. Lovelace\")|2",
        "(through \"a-b-c\" \"-\" 1)|\"a-b-\"",
        "(through \"a-b-c\" \":\" 0)|\"\"",
        "(from \"a-b-c\" \"-\" -1)|\"-c\"",
      })
  void primitivesMeanWhatTheyPromise(String program, String value) {
    Term term = Syntax.of(Vocabularies.text()).parse(program);

    assertThat(Syntax.print(Evaluator.evaluate(term, List.of()))).isEqualTo(value);
  }
}
