package io.ouroboros.orchestrator.bench;

import io.ouroboros.agents.guide.Guide;

/// One way to guide the same searches.
///
/// @param name for people
public record GuideArm(String name, Guide guide) {}
