package io.ouroboros.orchestrator.settings;

import com.typesafe.config.ConfigUtil;

/// How a settings file spells what is set.
public final class SettingsText {
  private SettingsText() {}

  /// A text in quotes, whatever it holds.
  public static String quoted(Object text) {
    return ConfigUtil.quoteString(text.toString());
  }
}
