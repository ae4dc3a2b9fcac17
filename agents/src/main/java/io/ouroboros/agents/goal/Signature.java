package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Domain;
import io.ouroboros.agents.language.Type;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The types of a goal's input columns and of the column to compute.
public record Signature(List<Type> inputs, Type output) {
  public Signature {
    inputs = List.copyOf(inputs);
  }

  private static final Pattern SPELLING = Pattern.compile("\\(([^()]*)\\)\\s*->\\s*(\\w+)");

  /// The signature that task files spell like this; empty when the shape or a type is unknown.
  public static Optional<Signature> spelled(String spelling) {
    Matcher matcher = SPELLING.matcher(spelling.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Optional<Type>> inputs =
        Stream.of(matcher.group(1).split(",", -1)).map(String::strip).map(Type::spelled).toList();
    Optional<Type> output = Type.spelled(matcher.group(2));
    return inputs.stream().allMatch(Optional::isPresent)
        ? output.map(
            type -> new Signature(inputs.stream().flatMap(Optional::stream).toList(), type))
        : Optional.empty();
  }

  /// The domain that has all the types; empty when they are of several.
  public Optional<Domain> domain() {
    return Domain.of(Stream.concat(inputs.stream(), Stream.of(output)).toList());
  }

  /// The spelling of task files, as in `(string,int) -> string`.
  @Override
  public String toString() {
    return inputs.stream().map(Type::spelling).collect(Collectors.joining(",", "(", ")"))
        + " -> "
        + output.spelling();
  }
}
