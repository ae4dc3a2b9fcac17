package io.ouroboros.orchestrator.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import io.ouroboros.agents.goal.BadInput;
import io.ouroboros.agents.goal.Budget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads values one by one and remembers what is wrong with them, so that a person learns of all
/// problems at once.
final class SettingsReader {
  private static final String ROOT = "ouroboros";

  private final Config defaults;
  private final Config values;
  private final String name;
  private final List<String> problems = new ArrayList<>();

  private SettingsReader(Config defaults, Config file, String name) {
    this.defaults = defaults;
    this.values = file.withFallback(defaults);
    this.name = name;
    file.entrySet().stream()
        .filter(entry -> !defaults.hasPathOrNull(entry.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry ->
            problem(
                entry.getValue().origin().lineNumber(),
                "there is no setting (%s)".formatted(entry.getKey())));
  }

  static SettingsReader open(Optional<Path> file) throws BadInput {
    Config defaults = ConfigFactory.parseResources(Settings.class, "/settings.conf");
    if (file.isEmpty()) {
      return new SettingsReader(defaults, ConfigFactory.empty(), "settings.conf");
    }
    Path path = file.get();
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new BadInput(path.toString(), "the settings file cannot be read");
    }
    try {
      Config parsed = ConfigFactory.parseFile(path.toFile()).resolve();
      return new SettingsReader(defaults, parsed, path.toString());
    } catch (ConfigException malformed) {
      int line = malformed.origin() == null ? 1 : malformed.origin().lineNumber();
      throw new BadInput(path.toString(), Math.max(1, line), reason(malformed));
    }
  }

  int port(String key) {
    return Math.toIntExact(between(key, 0, 65535));
  }

  long between(String key, long lowest, long highest) {
    long value = get(key, path -> values.getLong(path), path -> defaults.getLong(path));
    if (value < lowest || value > highest) {
      refuse(key, "(%d) must be between %d and %d".formatted(value, lowest, highest));
      return defaults.getLong(ROOT + "." + key);
    }
    return value;
  }

  /// A size, as in `512 MiB`.
  long bytes(String key) {
    long value = get(key, path -> values.getBytes(path), path -> defaults.getBytes(path));
    if (value < 0) {
      refuse(key, "(%d) must not be negative".formatted(value));
      return defaults.getBytes(ROOT + "." + key);
    }
    return value;
  }

  Duration duration(String key) {
    Duration value = get(key, path -> values.getDuration(path), path -> defaults.getDuration(path));
    if (!value.isPositive() || value.compareTo(Budget.LONGEST) > 0) {
      refuse(key, "(%s) must be positive and at most %s".formatted(value, Budget.LONGEST));
      return defaults.getDuration(ROOT + "." + key);
    }
    return value;
  }

  boolean truth(String key) {
    return get(key, path -> values.getBoolean(path), path -> defaults.getBoolean(path));
  }

  String text(String key) {
    return get(key, path -> values.getString(path), path -> defaults.getString(path));
  }

  /// One of the words that name the constants of an enumeration.
  <E extends Enum<E>> E word(String key, Class<E> all) {
    try {
      return Words.parse(all, text(key));
    } catch (IllegalArgumentException wrong) {
      refuse(key, String.valueOf(wrong.getMessage()));
      return Words.parse(all, defaults.getString(ROOT + "." + key));
    }
  }

  /// The words of a list, each read by a function that refuses with an `IllegalArgumentException`.
  <T> List<T> each(String key, Function<String, T> read) {
    List<T> all = new ArrayList<>();
    for (String word :
        get(key, path -> values.getStringList(path), path -> defaults.getStringList(path))) {
      try {
        all.add(read.apply(word));
      } catch (IllegalArgumentException wrong) {
        refuse(key, String.valueOf(wrong.getMessage()));
      }
    }
    return all;
  }

  /// Notes what is wrong with a value.
  ///
  /// @param problem follows the name of the setting
  void refuse(String key, String problem) {
    problem(line(key), ROOT + "." + key + " " + problem);
  }

  void refuseProblems() throws BadInput {
    if (!problems.isEmpty()) {
      throw new BadInput(
          name,
          problems.size() == 1
              ? problems.getFirst()
              : problems.size() + " problems:\n  " + String.join("\n  ", problems));
    }
  }

  private <T> T get(String key, Function<String, T> read, Function<String, T> standard) {
    String path = ROOT + "." + key;
    try {
      return read.apply(path);
    } catch (ConfigException wrong) {
      problem(line(key), reason(wrong));
      return standard.apply(path);
    }
  }

  private int line(String key) {
    return values.getValue(ROOT + "." + key).origin().lineNumber();
  }

  private void problem(int line, String text) {
    problems.add("line %d: %s".formatted(line, text));
  }

  // The library's messages start with the origin, which is reported apart.
  private static String reason(ConfigException wrong) {
    String message = String.valueOf(wrong.getMessage());
    int origin = message.indexOf(": ", message.indexOf(": ") + 1);
    return message.matches("(?s)[^:]+: \\d+: .*") ? message.substring(origin + 2) : message;
  }
}
