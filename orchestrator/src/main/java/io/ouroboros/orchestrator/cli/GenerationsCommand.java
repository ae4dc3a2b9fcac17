package io.ouroboros.orchestrator.cli;

import com.google.protobuf.util.Timestamps;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.protocol.v1.GenerationSummary;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `generations`: every generation of a data directory, and what the gate found.
@Command(
    name = "generations",
    description = "List the generations, newest first, with what the gate found.",
    mixinStandardHelpOptions = true)
final class GenerationsCommand implements Callable<Integer> {
  @Mixin private DataOption data;
  @Mixin private SettingsOption conf;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (Progress progress = Progress.of(spec);
        Session session = Session.open(data.directory(), conf.settings(), progress)) {
      var generations = session.client().generations();
      progress.clear();
      generations.forEach(generation -> out.println(line(generation)));
    }
    return 0;
  }

  private static String line(GenerationSummary generation) {
    return "%s %-12s  %-11s  %s  %s"
        .formatted(
            generation.getCurrent() ? "*" : " ",
            new GenerationId(generation.getId()).shortened(),
            generation.getStage(),
            Timestamps.toString(generation.getSince()),
            generation.getReason());
  }
}
