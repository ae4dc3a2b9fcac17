package io.ouroboros.orchestrator.loop;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ouroboros.learner.gate.LineageStatus;
import io.ouroboros.learner.gate.Standing;
import io.ouroboros.orchestrator.api.StageWords;
import io.ouroboros.orchestrator.node.EngineWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// What is left of a run: a directory with `report.md`, `curve.svg`, `run.json`, and below
/// `answers` the tables that a person brought, completed.
///
/// @param twins empty when nothing was promoted, or nobody waited for the figures
public record RunReport(Run run, Picture end, Optional<Twins> twins) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /// The folder of the completed tables, within the directory of the run.
  public static final String ANSWERS = "answers";

  /// Writes the files.
  ///
  /// @param runs where the directories of all runs are
  /// @return the directory of this run
  public Path write(Path runs) throws IOException {
    Path directory = Files.createDirectories(runs.resolve(NAME.format(run.start())));
    int tables = answers().write(directory.resolve(ANSWERS));
    Files.writeString(directory.resolve("report.md"), markdown(tables));
    Files.writeString(
        directory.resolve("curve.svg"), new Plot(end.stream().curve(), exams()).svg());
    Files.write(directory.resolve("run.json"), JSON.writeValueAsBytes(json()));
    return directory;
  }

  /// The report in a few lines for the screen.
  public String inWords() {
    return """
    goals        %s
    evaluations  %s
    generation   %s
    exams        %d decided, %d promoted
    your goals   %d of %d that ended have an answer
    %s\
    """
        .formatted(
            Words.goals(end.stream()),
            Words.evaluations(end.stream()),
            end.gate().map(Words::generation).orElse("unknown"),
            exams().size(),
            exams().stream().filter(ExamPoint::passed).count(),
            answers().answered(),
            answers().samples().size(),
            twins.map(Twins::inWords).orElse(""));
  }

  private Answers answers() {
    return new Answers(run.source(), end.stream().samples());
  }

  private String markdown(int tables) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # A run of Ouroboros

        Started %s, ran %s of %s, revision %s, seed %d, goals from %s.

        """
            .formatted(
                run.start(),
                Words.clock(end.elapsed()),
                Words.clock(end.planned()),
                run.revision(),
                run.seed(),
                run.source()));
    text.append("```\n").append(inWords()).append("```\n\n![curves](curve.svg)\n\n");
    text.append("## Decisions of the gate\n\n");
    if (decided().isEmpty()) {
      text.append("None.\n");
    }
    decided().forEach(standing -> text.append("* ").append(Words.decision(standing)).append('\n'));
    text.append("\n## Answers to the goals of %s\n\n".formatted(run.source()));
    text.append(answers().markdown());
    text.append("\n%d completed tables are in [answers](answers).\n".formatted(tables));
    return text.toString();
  }

  private ObjectNode json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("start", run.start().toString());
    json.put("revision", run.revision());
    json.put("source", run.source().toString());
    json.put("seed", run.seed());
    json.put("seconds", end.elapsed().toSeconds());
    json.put("network", end.engine().map(EngineWords::of).orElse("starting"));
    run.settings().forEach(json.putObject("settings")::put);
    ObjectNode goals = json.putObject("goals");
    goals.put("solved", end.stream().solved());
    goals.put("failed", end.stream().failed());
    goals.put("with_heldout", end.stream().judged());
    goals.put("right", end.stream().right());
    ArrayNode curve = json.putArray("evaluations_a_goal");
    end.stream().curve().forEach(curve::add);
    ArrayNode decisions = json.putArray("decisions");
    decided().forEach(standing -> decisions.add(decision(standing)));
    twins.ifPresent(figures -> json.set("twins", JSON.valueToTree(figures)));
    return json;
  }

  private static ObjectNode decision(Standing standing) {
    StageWords words = StageWords.of(standing.stage());
    ObjectNode json = JSON.createObjectNode();
    json.put("generation", standing.generation().value());
    json.put("stage", words.stage());
    json.put("reason", words.reason());
    json.put("since", standing.since().toString());
    return json;
  }

  private List<ExamPoint> exams() {
    return end.gate().map(ExamPoint::all).orElse(List.of());
  }

  private List<Standing> decided() {
    return end.gate().map(LineageStatus::generations).orElse(List.of()).stream()
        .filter(standing -> !(standing.stage() instanceof Standing.BuiltIn))
        .toList();
  }
}
