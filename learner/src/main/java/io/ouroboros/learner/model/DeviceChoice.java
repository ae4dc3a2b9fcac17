package io.ouroboros.learner.model;

import ai.djl.Device;
import java.util.List;

/// On what networks run.
public enum DeviceChoice {
  /// On a CUDA device where there is one that PyTorch can use, else on the processor.
  AUTO,

  /// On the processor.
  CPU,

  /// On a CUDA device, or not at all.
  CUDA;

  /// The devices to try, the preferred one first.
  List<Device> devices() {
    return switch (this) {
      case AUTO -> List.of(Device.gpu(), Device.cpu());
      case CPU -> List.of(Device.cpu());
      case CUDA -> List.of(Device.gpu());
    };
  }
}
