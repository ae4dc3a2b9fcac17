package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.Grammar;
import io.ouroboros.agents.language.SExpression;
import io.ouroboros.agents.language.SyntaxException;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A SyGuS-IF file [1] that asks for one function over strings, integers, truth values and words of
/// 64 bits by examples. Its grammar binds the answer, and answers are printed in its own spelling.
/* [1] S. Padhi et al., The SyGuS Language Standard Version 2.1, sygus-org.github.io; the spellings
 * of version 1 are read too. */
public final class SygusFile {
  private final String file;
  private final List<Example> examples = new ArrayList<>();
  private final List<Integer> exampleLines = new ArrayList<>();
  private final List<SygusGroup> groups = new ArrayList<>();
  private final SygusMacros macros = new SygusMacros();
  private Optional<SygusScope> scope = Optional.empty();
  private Optional<Grammar> grammar = Optional.empty();

  private SygusFile(Path path) {
    file = path.toString();
  }

  /// Reads a file.
  ///
  /// @throws BadInput when there is no readable file of that name, or it asks for something else
  public static SygusFile open(Path path) throws BadInput {
    SygusFile read = new SygusFile(path);
    try {
      SExpression.readAll(text(path)).forEach(read::command);
    } catch (SyntaxException problem) {
      throw new BadInput(read.file, problem.line(), String.valueOf(problem.getMessage()));
    }
    if (read.scope.isEmpty()) {
      throw new BadInput(read.file, "The file has no synth-fun.");
    }
    if (read.examples.isEmpty()) {
      throw new BadInput(read.file, "The file has no examples.");
    }
    return read;
  }

  /// Reads a file as a task without held-out rows.
  ///
  /// @param budget what the goal may spend
  /// @throws BadInput when the file, or the goal in it, is not sound
  public static Task read(Path path, Budget budget) throws BadInput {
    return open(path).task(budget);
  }

  private static String text(Path path) throws BadInput {
    StringBuilder text = new StringBuilder();
    try (BoundedLines lines = BoundedLines.open(path)) {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        text.append(line.get());
        if (text.length() > BoundedLines.MAX_LINE_BYTES) {
          throw new BadInput(
              path.toString(),
              lines.line(),
              "The file is longer than %d MiB.".formatted(BoundedLines.MAX_LINE_BYTES >> 20));
        }
      }
    }
    return BoundedLines.withoutMark(text.toString());
  }

  private void command(SExpression expression) {
    if (!(expression instanceof SExpression.Listing(List<SExpression> items, int line))
        || items.isEmpty()) {
      throw new SyntaxException(expression.line(), "%s is no command.".formatted(expression));
    }
    switch (items.getFirst().toString()) {
      case "set-logic", "set-option", "set-info", "set-feature", "declare-var", "check-synth" -> {}
      case "define-fun" -> macros.define(new SExpression.Listing(items, line));
      case "synth-fun" -> function(new SExpression.Listing(items, line));
      case "constraint" -> example(new SExpression.Listing(items, line));
      default ->
          throw new SyntaxException(
              line, "The command (%s) is not supported.".formatted(items.getFirst()));
    }
  }

  private void function(SExpression.Listing command) {
    if (scope.isPresent()) {
      throw new SyntaxException(command.line(), "Only one synth-fun is supported.");
    }
    SygusScope head = SygusScope.read(command);
    scope = Optional.of(head);
    if (command.items().size() > 4) {
      groups.addAll(SygusGroup.readAll(command.items().getLast()));
    }
    grammar = Optional.of(SygusGrammar.read(head, macros, groups, command.line()));
  }

  /// Reads `(constraint (= (f input …) output))`, in either order.
  private void example(SExpression.Listing command) {
    SygusScope head =
        scope.orElseThrow(
            () -> new SyntaxException(command.line(), "A synth-fun must come first."));
    if (command.items().size() == 2
        && command.items().get(1) instanceof SExpression.Listing(List<SExpression> sides, int _)
        && sides.size() == 3
        && sides.get(0).toString().equals("=")) {
      Optional<Example> found =
          example(head, sides.get(1), sides.get(2))
              .or(() -> example(head, sides.get(2), sides.get(1)));
      if (found.isPresent()) {
        examples.add(found.get());
        exampleLines.add(command.line());
        return;
      }
    }
    throw new SyntaxException(
        command.line(),
        "The constraint is no example.%nMaybe write (constraint (= (%s input) output))."
            .formatted(head.function()));
  }

  private static Optional<Example> example(SygusScope head, SExpression call, SExpression output) {
    if (!(call instanceof SExpression.Listing(List<SExpression> items, int _))
        || items.isEmpty()
        || !items.getFirst().toString().equals(head.function())) {
      return Optional.empty();
    }
    List<Optional<Value>> inputs = items.stream().skip(1).map(SygusScope::constant).toList();
    Optional<Value> value = SygusScope.constant(output);
    return value.isPresent() && inputs.stream().allMatch(Optional::isPresent)
        ? Optional.of(new Example(inputs.stream().flatMap(Optional::stream).toList(), value.get()))
        : Optional.empty();
  }

  /// The goal of this file as a task without held-out rows.
  ///
  /// @param budget what the goal may spend
  /// @throws BadInput when the goal is not sound
  public Task task(Budget budget) throws BadInput {
    String name = Path.of(file).getFileName().toString().replaceFirst("\\.sl$", "");
    Goal goal = Goal.identified(name, new Rows(signature(), examples, List.of()), grammar, budget);
    Optional<GoalCheck.Problem> problem = GoalCheck.problem(goal);
    if (problem.isPresent()) {
      throw bad(problem.get());
    }
    return new Task(goal, name, List.of());
  }

  private BadInput bad(GoalCheck.Problem problem) {
    return problem.row().isPresent()
        ? new BadInput(file, exampleLines.get(problem.row().getAsInt()), problem.text())
        : new BadInput(file, problem.text());
  }

  private Signature signature() {
    return scope.orElseThrow().signature();
  }

  /// A program as the `define-fun` command that answers this file.
  public String answer(Term program) {
    return new SygusAnswer(scope.orElseThrow(), macros, groups).print(program);
  }
}
