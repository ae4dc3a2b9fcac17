package io.ouroboros.agents.language.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The helper functions of one target: blocks of source, separated by blank lines, each of which
/// declares one name.
final class Helpers {
  /// What may refer to a helper: a call that is no member of something else, a predicate, a list.
  private static final Pattern WORD =
      Pattern.compile("(?<![.\\w])(?:is_?[A-Z]?[a-z]+\\b|[A-Z]{3,}\\b|[A-Za-z]\\w*(?=\\())");

  private final Map<String, String> blocks = new LinkedHashMap<>();

  private Helpers() {}

  /// Reads the helpers of a target.
  ///
  /// @param resource beside this class
  /// @param declaration finds the declared name, its first group, in a block
  static Helpers read(String resource, Pattern declaration) {
    Helpers helpers = new Helpers();
    for (String block : text(resource).split("\n\n(?=\\S)", -1)) {
      Matcher matcher = declaration.matcher(block);
      if (!matcher.find()) {
        throw new IllegalStateException("The helper (%s) declares nothing.".formatted(block));
      }
      helpers.blocks.put(matcher.group(1), block.strip());
    }
    return helpers;
  }

  /// The names that the helpers declare.
  Set<String> names() {
    return blocks.keySet();
  }

  /// The helpers that a piece of code needs, directly or through others, in the order of the
  /// resource; a helper comes before those that use it only if it does there.
  String neededBy(String code) {
    Set<String> needed = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(code);
    while (!open.isEmpty()) {
      Matcher words = WORD.matcher(open.remove());
      while (words.find()) {
        if (blocks.containsKey(words.group()) && needed.add(words.group())) {
          open.add(blocks.get(words.group()));
        }
      }
    }
    return blocks.entrySet().stream()
        .filter(block -> needed.contains(block.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.joining("\n\n"));
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Helpers.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
