package io.ouroboros.orchestrator.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ouroboros.agents.goal.Budget;
import io.ouroboros.agents.goal.CsvFile;
import io.ouroboros.agents.goal.Goal;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.learner.gate.Evidence;
import io.ouroboros.learner.gate.Interval;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Refusal;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.learner.gate.Tally;
import io.ouroboros.learner.gate.TwinFigures;
import io.ouroboros.learner.model.Engine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final Budget BUDGET = new Budget(1_000, Duration.ofSeconds(5));
  private static final GenerationId BETTER = new GenerationId("a".repeat(64));
  private static final GenerationId WORSE = new GenerationId("b".repeat(64));

  @TempDir private Path runs;

  @Test
  void keepsWhatIsNeededToRepeatTheRunAndEveryDecisionWithItsReason() throws Exception {
    Path directory = new RunReport(run(), picture(), Optional.empty()).write(runs);

    var json = new ObjectMapper().readTree(directory.resolve("run.json").toFile());
    assertThat(json.get("revision").asText()).isEqualTo("abc123");
    assertThat(json.get("seed").asLong()).isEqualTo(7);
    assertThat(json.get("decisions")).hasSize(2);
    assertThat(directory.resolve("report.md"))
        .content()
        .contains("aaaaaaaaaaaa stable. It is better")
        .contains("bbbbbbbbbbbb rejected. It is worse");
  }

  @Test
  void saysWhatLearningIsWorthBesideBothTwins() throws Exception {
    var better =
        new TwinFigures(
            new Tally(100, 60, 700),
            new Tally(100, 70, 600),
            new Interval(0.02, 0.1, 0.18),
            new Interval(0.3, 0.37, 0.5));

    Path directory =
        new RunReport(run(), picture(), Optional.of(new Twins(BETTER, better, better))).write(runs);

    assertThat(directory.resolve("report.md"))
        .content()
        .contains("70 of 100 right on held-out rows; generation 0: 60 right (+10.0 points [+2.0,")
        .contains("its costs without the network: 60 right");
    var json = new ObjectMapper().readTree(directory.resolve("run.json").toFile());
    assertThat(json.at("/twins/handSet/effort/mean").asDouble()).isEqualTo(0.37);
  }

  @Test
  void thePlotIsWellFormedAndMarksEveryExam() throws Exception {
    Path directory = new RunReport(run(), picture(), Optional.empty()).write(runs);

    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(directory.resolve("curve.svg").toFile());
    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("polyline").getLength()).isEqualTo(1);
  }

  @Test
  void theScreenShowsARejectedGenerationWithItsReason() {
    StringWriter text = new StringWriter();

    new Screen(new PrintWriter(text), 120, 40).show(picture());

    assertThat(text.toString())
        .contains("0:30 of 3:00")
        .contains("bbbbbbbbbbbb rejected. It is worse")
        .contains("aaaaaaaaaaaa (1 promoted so far)");
  }

  @Test
  void aNarrowAndLowScreenBreaksLinesAndDrawsNoMoreThanItHas() {
    StringWriter text = new StringWriter();

    new Screen(new PrintWriter(text), 50, 12).show(picture());

    assertThat(text.toString().split("\u001b\\[K\n")).hasSize(12);
    assertThat(text.toString().replaceAll("\u001b\\[[KJ]|\r", "").lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(50))
        .contains("             on their held-out rows");
  }

  @Test
  void plainLinesTellEachStepOfAGenerationOnce() {
    StringWriter text = new StringWriter();
    Lines lines = new Lines(new PrintWriter(text));

    lines.show(picture());
    lines.show(picture());

    assertThat(text.toString().split("bbbbbbbbbbbb rejected", -1)).hasSize(2);
  }

  @Test
  void theTablesThatAPersonBroughtAreLeftCompleted() throws Exception {
    Path source = Files.createDirectory(runs.resolve("goals"));
    Path table = Files.writeString(source.resolve("names.csv"), "name;loud\r\nab;AB\r\ncd;\r\n");
    Goal goal = CsvFile.read(table).goal("loud", BUDGET);
    Term upper = Syntax.of(Vocabularies.text()).parse("(upper x0)");
    Sample sample = new Sample(new Task(goal, table.toString(), List.of()), Optional.of(upper));

    Path directory =
        new RunReport(run(source), picture(List.of(sample)), Optional.empty()).write(runs);

    assertThat(directory.resolve("answers").resolve("names.csv"))
        .content()
        .isEqualTo("name;loud\r\nab;AB\r\ncd;CD\r\n");
    assertThat(directory.resolve("report.md")).content().contains("names.csv loud: `(upper x0)`");
  }

  @Test
  void aMissingEngineIsSaidInPlainLinesAndOnTheScreen() {
    StringWriter text = new StringWriter();

    new Lines(new PrintWriter(text)).show(picture());
    new Screen(new PrintWriter(text), 120, 40).show(picture());

    assertThat(text.toString().split("served unguided by a network. There is none", -1)).hasSize(3);
  }

  private static Run run() {
    return run(Path.of("goals"));
  }

  private static Run run(Path source) {
    return new Run(START, "abc123", source, 7, Map.of("workers", "1"));
  }

  private static Picture picture() {
    return picture(List.of());
  }

  private static Picture picture(List<Sample> samples) {
    Seen seen = new Seen(Duration.ZERO, true, true, true, 100);
    Chronicle stream = new Chronicle(Collections.nCopies(60, seen), samples);
    var status =
        new LineageStatus(
            BETTER,
            List.of(
                new Standing(GenerationId.HAND_SET, new Standing.BuiltIn(), START),
                new Standing(BETTER, new Standing.Stable(evidence(0.1)), START),
                new Standing(
                    WORSE, new Standing.Rejected(new Refusal.Worse(evidence(-0.1))), START)),
            Optional.empty());
    return new Picture(
        Duration.ofSeconds(30),
        Duration.ofMinutes(3),
        stream,
        Optional.of(new Engine.Absent("There is none for this machine.")),
        Optional.of(status),
        Optional.empty());
  }

  private static Evidence evidence(double mean) {
    return new Evidence(
        new Interval(mean - 0.05, mean, mean + 0.05),
        0.025,
        0.02,
        new Tally(100, 60, 700),
        new Tally(100, 70, 600));
  }
}
