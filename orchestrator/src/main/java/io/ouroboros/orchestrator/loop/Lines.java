package io.ouroboros.orchestrator.loop;

import io.ouroboros.learner.gate.Standing;
import io.ouroboros.orchestrator.node.EngineWords;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A run as plain lines, for a log: one every few seconds, and one for each step of a generation.
public final class Lines implements Display {
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final PrintWriter out;
  private final Set<String> told = new HashSet<>();
  private Duration next = Duration.ZERO;
  private int samplesTold;

  /// Writes to this stream.
  public Lines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void show(Picture picture) {
    List<Sample> samples = picture.stream().samples();
    for (Sample sample : samples.subList(samplesTold, samples.size())) {
      line(picture, "answer to " + Words.sample(sample));
    }
    samplesTold = samples.size();
    picture
        .engine()
        .map(EngineWords::of)
        .filter(told::add)
        .ifPresent(text -> line(picture, "network " + text));
    picture
        .gate()
        .ifPresent(gate -> gate.generations().forEach(standing -> tell(picture, standing)));
    if (picture.elapsed().compareTo(next) >= 0) {
      next = picture.elapsed().plus(EVERY);
      line(
          picture,
          "goals %s | evaluations %s | generation %s | learner %s | gate %s"
              .formatted(
                  Words.goals(picture.stream()),
                  Words.evaluations(picture.stream()),
                  picture.gate().map(gate -> gate.current().shortened()).orElse("asking"),
                  picture.learner().map(Words::learner).orElse("starting"),
                  picture.gate().map(Words::gate).orElse("starting")));
    }
  }

  private void tell(Picture picture, Standing standing) {
    if (!(standing.stage() instanceof Standing.BuiltIn)
        && told.add(standing.generation() + standing.stage().getClass().getSimpleName())) {
      line(picture, "generation " + Words.decision(standing));
    }
  }

  private void line(Picture picture, String text) {
    out.println(
        "[%s of %s] %s"
            .formatted(Words.clock(picture.elapsed()), Words.clock(picture.planned()), text));
    out.flush();
  }
}
