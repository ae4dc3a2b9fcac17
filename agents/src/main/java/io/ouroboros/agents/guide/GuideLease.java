package io.ouroboros.agents.guide;

/// The right to use one generation until closed; the generation's memory is freed when its last
/// lease closes.
public interface GuideLease extends AutoCloseable {
  /// The leased guide; not to be used after [#close].
  Guide guide();

  /// Gives the generation back; a second call does nothing.
  @Override
  void close();
}
