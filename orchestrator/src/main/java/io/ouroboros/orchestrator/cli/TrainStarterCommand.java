package io.ouroboros.orchestrator.cli;

import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Task;
import io.ouroboros.learner.cycle.CheckpointFile;
import io.ouroboros.learner.cycle.StarterTraining;
import io.ouroboros.learner.model.Engine;
import io.ouroboros.learner.model.GenerationStore;
import io.ouroboros.learner.model.Starter;
import io.ouroboros.learner.update.TrainResult;
import io.ouroboros.orchestrator.settings.EngineCache;
import io.ouroboros.orchestrator.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `train-starter`: makes the generation that comes with the program.
@Command(
    name = "train-starter",
    description = {
      "Make the generation that comes with the program, from sample goals, generated goals and"
          + " dreams alone.",
      "It is kept in the data directory, like any other, beside those of the turns before.",
      "To be run again when the language or the search has changed; takes minutes."
    },
    mixinStandardHelpOptions = true)
final class TrainStarterCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "Sample goals to learn from besides.")
  private Path samples;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description =
          "Gets the files of the generation:"
              + " learner/src/main/resources/io/ouroboros/learner/model/starter to ship it.")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides every random choice; the one of the shipped starter by default.")
  private long seed = StarterTraining.STANDARD.seed();

  @Mixin private DataOption data;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    List<Task> tasks = GoalFiles.read(List.of(samples), Settings.standard().searches().budget());
    Engine engine = Engine.start(EngineCache.ofProcess());
    if (engine instanceof Engine.Absent(String reason)) {
      throw new BadInput("train-starter", "A starter needs the network. " + reason);
    }
    Files.createDirectories(out);
    CheckpointFile experience = new CheckpointFile(out.resolve(Starter.EXPERIENCE));
    GenerationStore store = new GenerationStore(data.directory().generations());
    try (Progress progress = Progress.of(spec)) {
      TrainResult result =
          StarterTraining.STANDARD
              .withSeed(seed)
              .run(tasks, engine, store, experience, progress::show);
      progress.clear();
      return switch (result) {
        case TrainResult.Candidate(var generation) -> {
          copy(data.directory().generations().resolve(generation.id().value()));
          spec.commandLine().getOut().println("%s in %s".formatted(generation.id(), out));
          yield 0;
        }
        case TrainResult.Failed failed -> throw new BadInput(samples.toString(), failed.reason());
        case TrainResult.Stopped _ -> throw new IllegalStateException("Nobody may stop it.");
      };
    }
  }

  private void copy(Path generation) throws IOException {
    try (Stream<Path> files = Files.list(generation)) {
      for (Path file : files.toList()) {
        Files.copy(file, out.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
