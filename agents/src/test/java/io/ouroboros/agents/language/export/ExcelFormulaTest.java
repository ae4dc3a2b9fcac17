package io.ouroboros.agents.language.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Vocabularies;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A spreadsheet shows a formula that gives an empty cell as 0, the program gives the empty text.
class ExcelFormulaTest {
  @Test
  void whatGivesACellMakesATextOfIt() {
    assertThat(formula("x1")).isEqualTo("=[@[b]]&\"\"");
    assertThat(formula("(ite (str.= x0 \"\") x1 x0)"))
        .isEqualTo("=IF(EXACT([@[a]],\"\"),[@[b]],[@[a]])&\"\"");
    assertThat(formula("(str.replace x0 \"-\" x1)"))
        .isEqualTo("=IFERROR(REPLACE([@[a]],FIND(\"-\",[@[a]]),LEN(\"-\"),[@[b]]),[@[a]])&\"\"");
  }

  @Test
  void whatMakesATextOrANumberStaysAsItIs() {
    assertThat(formula("(upper x0)")).isEqualTo("=UPPER([@[a]])");
    assertThat(formula("(str.++ x0 x1)")).isEqualTo("=[@[a]]&[@[b]]");
    assertThat(formula("x2:int")).isEqualTo("=[@[n]]");
  }

  private static String formula(String program) {
    List<Column> columns =
        List.of(new Column("a", Type.TEXT), new Column("b", Type.TEXT), new Column("n", Type.INT));
    return switch (Exporter.export(
        Syntax.of(Vocabularies.whole()).parse(program), columns, Target.EXCEL)) {
      case Export.Code(String text) -> text.strip();
      case Export.Refused refused -> throw new AssertionError(refused.toString());
    };
  }
}
