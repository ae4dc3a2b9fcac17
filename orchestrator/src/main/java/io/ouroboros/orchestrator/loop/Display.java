package io.ouroboros.orchestrator.loop;

/// Where a run is shown while it goes on.
public interface Display {
  /// Shows how the run stands now.
  void show(Picture picture);
}
