package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.guide.Guide;
import java.util.Optional;

/// One way to guide the same searches.
///
/// @param name for people
/// @param twin the name of an arm before it, beside which it is seen besides generation 0
public record GuideArm(String name, Guide guide, Optional<String> twin) {
  /// An arm that is seen beside generation 0 alone.
  public GuideArm(String name, Guide guide) {
    this(name, guide, Optional.empty());
  }
}
