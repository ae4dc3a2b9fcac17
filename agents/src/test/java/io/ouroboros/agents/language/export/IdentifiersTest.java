package io.ouroboros.agents.language.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.language.Type;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Parameters are told apart as the target writes them.
class IdentifiersTest {
  @Test
  void columnsThatWouldBeWrittenAlikeGetNumbers() {
    assertThat(new PythonDialect().parameters(columns("x y z", "x yz", "x yz 2")))
        .containsExactly("x_yz", "x_yz2", "x_yz22");
    assertThat(new SqlDialect().parameters(columns("x y z", "x yz")))
        .containsExactly("x_yz", "x_yz2");
    assertThat(new JavaDialect().parameters(columns("x y z", "x yz")))
        .containsExactly("xYZ", "xYz");
  }

  @Test
  void noParameterHidesAHelperOrIsReserved() {
    assertThat(new PythonDialect().parameters(columns("ISO date", "class")))
        .containsExactly("iso_date2", "class_column");
    assertThat(new JavaScriptDialect().parameters(columns("ISO date", "class")))
        .containsExactly("isoDate2", "classColumn");
  }

  private static List<Column> columns(String... names) {
    return Stream.of(names).map(name -> new Column(name, Type.TEXT)).toList();
  }
}
