package io.ouroboros.learner.families;

import java.util.function.Function;

/// Makes up the lines of one question of a family.
///
/// @param name unique among all questions
record LineMaker(String family, String name, Function<Dice, Line> draw) {}
