package io.ouroboros.learner.model;

/// How large the network is that a learner trains.
public enum Size {
  /// [Architecture#SMALL].
  SMALL,

  /// [Architecture#CPU].
  CPU,

  /// [Architecture#GPU].
  GPU;

  public Architecture architecture() {
    return switch (this) {
      case SMALL -> Architecture.SMALL;
      case CPU -> Architecture.CPU;
      case GPU -> Architecture.GPU;
    };
  }
}
