package io.ouroboros.agents.language.export;

import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Term;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Writes a program as standalone, readable code with only the helpers it uses. For all values up
/// to [io.ouroboros.agents.language.Texts#LONGEST] the code gives what the program gives.
public final class Exporter {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}|<(\\d)>");

  private final Dialect dialect;
  private final List<String> parameters;

  private Exporter(Dialect dialect, List<String> parameters) {
    this.dialect = dialect;
    this.parameters = parameters;
  }

  /// Writes a program.
  ///
  /// @param columns the columns that the program reads, in the order of its signature
  public static Export export(Term program, List<Column> columns, Target target) {
    Dialect dialect = Dialect.of(target);
    Optional<Export.Refused> refused = refused(program, dialect);
    if (refused.isPresent()) {
      return refused.get();
    }
    List<String> parameters = dialect.parameters(columns);
    String expression = new Exporter(dialect, parameters).written(program).text();
    List<Dialect.Parameter> typed =
        IntStream.range(0, columns.size())
            .mapToObj(i -> new Dialect.Parameter(parameters.get(i), columns.get(i).type()))
            .toList();
    return new Export.Code(dialect.program(expression, program.type(), typed));
  }

  private static Optional<Export.Refused> refused(Term term, Dialect dialect) {
    if (!(term instanceof Term.Call(Primitive primitive, List<Term> arguments))) {
      return Optional.empty();
    }
    Optional<Spelling> spelling = Spellings.of(primitive.name());
    if (spelling.isEmpty()) {
      return Optional.of(new Export.Refused(primitive.name(), "It has no spelling outside."));
    }
    return switch (dialect.template(spelling.get())) {
      case Spelling.Cell.Missing(String reason) ->
          Optional.of(new Export.Refused(primitive.name(), reason));
      case Spelling.Cell.Formula _ ->
          arguments.stream()
              .map(argument -> refused(argument, dialect))
              .flatMap(Optional::stream)
              .findFirst();
    };
  }

  /// An expression.
  ///
  /// @param closed whether it needs no brackets within a larger one
  private record Written(String text, boolean closed) {
    String bracketed() {
      return closed ? text : "(" + text + ")";
    }
  }

  private Written written(Term term) {
    return switch (term) {
      case Term.Input input ->
          new Written(dialect.input(parameters.get(input.index()), input.type()), true);
      case Term.Constant constant -> {
        String literal = dialect.literal(constant.value());
        yield new Written(literal, !literal.startsWith("-"));
      }
      case Term.Call call -> called(call);
    };
  }

  private Written called(Term.Call call) {
    String template = template(call.primitive());
    List<Written> arguments = call.arguments().stream().map(this::written).toList();
    StringBuilder text = new StringBuilder();
    Matcher places = PLACE.matcher(template);
    while (places.find()) {
      boolean bare = places.group(1) != null;
      int place = Integer.parseInt(bare ? places.group(1) : places.group(2));
      Written argument = arguments.get(place);
      String inserted =
          bare || continues(call, call.arguments().get(place))
              ? argument.text()
              : argument.bracketed();
      places.appendReplacement(text, Matcher.quoteReplacement(inserted));
    }
    return new Written(places.appendTail(text).toString(), Spelling.isCall(template));
  }

  /// Whether an argument is more of the same concatenation, for which brackets mean nothing.
  private static boolean continues(Term.Call call, Term argument) {
    return call.primitive().name().equals("str.++")
        && argument instanceof Term.Call(Primitive inner, List<Term> _)
        && inner.name().equals("str.++");
  }

  private String template(Primitive primitive) {
    return switch (dialect.template(Spellings.of(primitive.name()).orElseThrow())) {
      case Spelling.Cell.Formula(String template) -> template;
      case Spelling.Cell.Missing(String reason) ->
          throw new IllegalArgumentException(primitive.name() + ": " + reason);
    };
  }
}
