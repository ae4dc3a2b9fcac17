package io.ouroboros.agents.attempt.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.ouroboros.agents.goal.Example;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholderTest {
  @ParameterizedTest
  @CsvSource({"<name>", "{{first name}}", "[Name]", "%NAME%", "#no_1#"})
  void isAWordInMarksThatAllTextsHave(String placeholder) {
    List<Example> rows =
        List.of(
            TextSearch.row("Dear " + placeholder + "!", "Dear Ada!"),
            TextSearch.row(placeholder + " <3 (us) @ 7", "Bob <3 (us) @ 7"));

    assertThat(Placeholder.of(rows, 0)).contains(placeholder);
  }

  @Test
  void isNotWhatAnAnswerKeeps() {
    List<Example> rows =
        List.of(TextSearch.row("<b> x", "<b> y"), TextSearch.row("z <b>", "u <b>"));

    assertThat(Placeholder.of(rows, 0)).isEmpty();
  }

  @Test
  void isNotWhatASingleTextHas() {
    List<Example> rows =
        List.of(TextSearch.row("ann <at> x", "ann"), TextSearch.row("bob [at] y", "bob"));

    assertThat(Placeholder.of(rows, 0)).isEmpty();
  }
}
