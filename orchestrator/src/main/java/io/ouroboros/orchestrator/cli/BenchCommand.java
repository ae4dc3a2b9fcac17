package io.ouroboros.orchestrator.cli;

import picocli.CommandLine.Command;

/// `bench`: measures the parts of the system on this machine.
@Command(
    name = "bench",
    description = "Measure the speed of a part of the system.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      BenchSearchCommand.class,
      BenchGuideCommand.class,
      BenchLearnerCommand.class,
      BenchChoiceCommand.class,
      BenchSourcesCommand.class,
      BenchSwapCommand.class,
      BenchClusterCommand.class,
      BenchStartCommand.class,
      BenchSpreadCommand.class
    })
final class BenchCommand {}
