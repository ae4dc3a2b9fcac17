package io.ouroboros.agents.language.export;

import io.ouroboros.agents.language.Type;

/// An input column of a program.
///
/// @param name what people call it; becomes the name of a parameter
public record Column(String name, Type type) {}
