package io.ouroboros.learner.update;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What surrounds a training while it runs; everything is called on the training's own thread.
///
/// @param mayContinue asked before every step; after a `false` no step starts and no candidate is
///   made
/// @param progress told after every step
/// @param keeper given the state of the training now and then, and once when it is stopped
public record Watch(
    BooleanSupplier mayContinue, Consumer<TrainProgress> progress, Consumer<Midway> keeper) {}
