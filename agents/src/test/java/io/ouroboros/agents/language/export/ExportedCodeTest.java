package io.ouroboros.agents.language.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exported code gives what the evaluator gives, run by the targets' own tools; where a tool is
/// absent its test is skipped.
class ExportedCodeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Programs RANDOM = new Programs(20_260_101);
  private static final List<List<Value>> ROWS = RANDOM.rows(12);
  private static final List<Term> PROGRAMS = RANDOM.programs(2);

  private static final String PYTHON_DRIVER =
      """
      import json, sys
      codes, rows = json.load(open(sys.argv[1], encoding="utf-8"))
      for code in codes:
          names = {}
          exec(code, names)
          print(json.dumps([str(names["fill"](*row)) for row in rows]))
      """;
  private static final String NODE_DRIVER =
      """
      const [codes, rows] = JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"));
      for (const code of codes) {
        const fill = new Function(code + "\\nreturn fill;")();
        console.log(JSON.stringify(rows.map(row => String(fill(...row)))));
      }
      """;

  @TempDir Path folder;

  @Test
  void javaGivesTheSame() throws IOException, ReflectiveOperationException {
    List<String> files = new ArrayList<>();
    for (int i = 0; i < PROGRAMS.size(); i++) {
      Path file = Files.createDirectories(folder.resolve("p" + i)).resolve("Fill.java");
      Files.writeString(file, "package p" + i + ";\n" + code(PROGRAMS.get(i), Target.JAVA));
      files.add(file.toString());
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    files.addAll(List.of("-proc:none", "-g:none"));
    assertThat(compiler.run(null, null, null, files.toArray(String[]::new))).isZero();

    List<List<String>> found = new ArrayList<>();
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      for (int i = 0; i < PROGRAMS.size(); i++) {
        var fill =
            Arrays.stream(loader.loadClass("p" + i + ".Fill").getMethods())
                .filter(method -> method.getName().equals("fill"))
                .findFirst()
                .orElseThrow();
        List<String> results = new ArrayList<>();
        for (List<Value> row : ROWS) {
          results.add(
              String.valueOf(
                  fill.invoke(null, row.stream().map(ExportedCodeTest::plain).toArray())));
        }
        found.add(results);
      }
    }
    compare(found);
  }

  @Test
  void pythonGivesTheSame() throws IOException {
    assumeThat(Tools.answers("python3", "--version")).as("python3 is installed").isTrue();

    compare(lines(Tools.run("python3", script("driver.py", PYTHON_DRIVER), cases(Target.PYTHON))));
  }

  @Test
  void javaScriptGivesTheSame() throws IOException {
    assumeThat(Tools.answers("node", "--version")).as("node is installed").isTrue();

    compare(lines(Tools.run("node", script("driver.js", NODE_DRIVER), cases(Target.JAVASCRIPT))));
  }

  @Test
  void sqlGivesTheSame() throws IOException {
    Optional<PrivatePostgres> database = PrivatePostgres.start(folder);
    assumeThat(database).as("PostgreSQL 15 or later is installed").isPresent();
    try (PrivatePostgres postgres = database.orElseThrow()) {
      String script =
          PROGRAMS.stream()
              .map(program ->
                  "BEGIN;\n%s\nSELECT json_build_array(%s);\nROLLBACK;\n"
                      .formatted(
                          code(program, Target.SQL),
                          ROWS.stream()
                              .map(ExportedCodeTest::sqlCall)
                              .collect(Collectors.joining(", "))))
              .collect(Collectors.joining());
      compare(lines(postgres.query(script)));
    }
  }

  @Test
  void everyPrimitiveHasASpellingInEveryLanguageAndExcelGivesAReasonWhereItHasNone() {
    assertThat(PROGRAMS)
        .allSatisfy(program -> {
          for (Target target : Target.values()) {
            Export export = Exporter.export(program, Programs.COLUMNS, target);
            if (target != Target.EXCEL) {
              assertThat(export).as("%s", target).isInstanceOf(Export.Code.class);
            } else if (export instanceof Export.Refused(String _, String reason)) {
              assertThat(reason).endsWith(".").doesNotContain("no spelling");
            }
          }
        });
  }

  private void compare(List<List<String>> found) {
    assertThat(found).hasSameSizeAs(PROGRAMS);
    SoftAssertions all = new SoftAssertions();
    for (int i = 0; i < PROGRAMS.size(); i++) {
      for (int row = 0; row < ROWS.size(); row++) {
        String expected = String.valueOf(plain(Evaluator.evaluate(PROGRAMS.get(i), ROWS.get(row))));
        String result = found.get(i).get(row);
        String shown =
            switch (PROGRAMS.get(i).type()) {
              case BOOL -> result.toLowerCase(Locale.ROOT);
              case BITS -> Long.toString(new BigInteger(result).longValue());
              case TEXT, INT -> result;
            };
        all.assertThat(shown)
            .as("%s on %s", Syntax.print(PROGRAMS.get(i)), ROWS.get(row))
            .isEqualTo(expected);
      }
    }
    all.assertAll();
  }

  private String cases(Target target) throws IOException {
    List<String> codes = PROGRAMS.stream().map(program -> code(program, target)).toList();
    List<List<Object>> rows =
        ROWS.stream()
            .map(row ->
                row.stream()
                    .map(value ->
                        switch (value) {
                          case Value.Bits(long word) -> unsigned(target, word);
                          case Value.Int(long number) when target == Target.JAVASCRIPT ->
                              Long.toString(number);
                          case Value.Int _, Value.Text _, Value.Bool _ -> plain(value);
                        })
                    .toList())
            .toList();
    return script("cases.json", JSON.writeValueAsString(List.of(codes, rows)));
  }

  private String script(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static List<List<String>> lines(String output) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    for (String line : output.lines().filter(text -> text.startsWith("[")).toList()) {
      lines.add(Arrays.asList(JSON.readValue(line, String[].class)));
    }
    return lines;
  }

  private static String code(Term program, Target target) {
    return switch (Exporter.export(program, Programs.COLUMNS, target)) {
      case Export.Code(String text) -> text;
      case Export.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  private static String sqlCall(List<Value> row) {
    return IntStream.range(0, row.size())
        .mapToObj(i ->
            switch (row.get(i)) {
              case Value.Text(String text) -> "'" + text.replace("'", "''") + "'";
              case Value.Int(long number) -> "'" + number + "'::bigint";
              case Value.Bool(boolean truth) -> truth ? "TRUE" : "FALSE";
              case Value.Bits(long word) -> "'" + word + "'::bigint";
            })
        .collect(Collectors.joining(", ", "ouroboros_fill(", ")::text"));
  }

  /// A word as Python and JavaScript take it.
  private static Object unsigned(Target target, long word) {
    BigInteger number = new BigInteger(Long.toUnsignedString(word));
    return target == Target.JAVASCRIPT ? number.toString() : number;
  }

  private static Object plain(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Int(long number) -> number;
      case Value.Bool(boolean truth) -> truth;
      case Value.Bits(long word) -> word;
    };
  }
}
