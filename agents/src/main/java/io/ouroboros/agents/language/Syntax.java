package io.ouroboros.agents.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Programs as text: s-expressions such as `(str.++ (word x0 -1) ", ")`. An input is an `x` and its
/// column from 0, with `:int`, `:bool` or `:bits` unless it is a text. Printing and then parsing
/// gives the same term.
public final class Syntax {
  private static final Pattern INPUT = Pattern.compile("x(0|[1-9][0-9]{0,8})(?::([a-z]+))?");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");

  private final Map<String, Primitive> primitives = new HashMap<>();

  private Syntax(Vocabulary vocabulary) {
    vocabulary.primitives().forEach(primitive -> primitives.put(primitive.name(), primitive));
  }

  /// The syntax of programs over a vocabulary.
  public static Syntax of(Vocabulary vocabulary) {
    return new Syntax(vocabulary);
  }

  /// A term as text; the same for every vocabulary.
  public static String print(Term term) {
    StringBuilder text = new StringBuilder();
    print(term, text);
    return text.toString();
  }

  private static void print(Term term, StringBuilder text) {
    switch (term) {
      case Term.Input input -> text.append(print(input));
      case Term.Constant constant -> text.append(print(constant.value()));
      case Term.Call call -> {
        text.append('(').append(call.primitive().name());
        for (Term argument : call.arguments()) {
          print(argument, text.append(' '));
        }
        text.append(')');
      }
    }
  }

  private static String print(Term.Input input) {
    String type = input.type() == Type.TEXT ? "" : ":" + input.type().spelling();
    return "x" + input.index() + type;
  }

  /// A value as a constant of the language.
  public static String print(Value value) {
    return switch (value) {
      case Value.Text text -> TextLiteral.print(text.value());
      case Value.Int number -> Long.toString(number.value());
      case Value.Bool truth -> Boolean.toString(truth.value());
      case Value.Bits word -> BitsLiteral.print(word.value());
    };
  }

  /// The term that a text spells.
  ///
  /// @throws SyntaxException when it spells none
  public Term parse(String text) {
    return term(SExpression.read(text));
  }

  /// The term that an expression spells.
  ///
  /// @throws SyntaxException when it spells none
  Term term(SExpression expression) {
    return switch (expression) {
      case SExpression.Quoted quoted -> new Term.Constant(new Value.Text(quoted.value()));
      case SExpression.Atom atom ->
          leaf(atom.text())
              .orElseThrow(
                  () -> new SyntaxException(atom.line(), "(%s) is unknown.".formatted(atom)));
      case SExpression.Listing listing -> call(listing);
    };
  }

  private Term call(SExpression.Listing listing) {
    if (listing.items().isEmpty()) {
      throw new SyntaxException(listing.line(), "A call () must name its primitive.");
    }
    Primitive primitive = primitive(listing.items().getFirst());
    List<Term> arguments = listing.items().stream().skip(1).map(this::term).toList();
    try {
      return new Term.Call(primitive, arguments);
    } catch (IllegalArgumentException e) {
      throw new SyntaxException(listing.line(), String.valueOf(e.getMessage()));
    }
  }

  /// The primitive that an expression names.
  ///
  /// @throws SyntaxException when it names none
  Primitive primitive(SExpression name) {
    Primitive primitive = primitives.get(name.toString());
    if (primitive == null) {
      throw new SyntaxException(name.line(), "The primitive (%s) is unknown.".formatted(name));
    }
    return primitive;
  }

  private static Optional<Term> leaf(String atom) {
    Matcher input = INPUT.matcher(atom);
    if (input.matches()) {
      Optional<Type> type =
          input.group(2) == null ? Optional.of(Type.TEXT) : Type.spelled(input.group(2));
      return type.map(known -> new Term.Input(Integer.parseInt(input.group(1)), known));
    }
    if (atom.equals("true") || atom.equals("false")) {
      return Optional.of(new Term.Constant(new Value.Bool(Boolean.parseBoolean(atom))));
    }
    return INTEGER.matcher(atom).matches()
        ? integer(atom)
        : BitsLiteral.parse(atom).map(word -> new Term.Constant(new Value.Bits(word)));
  }

  private static Optional<Term> integer(String digits) {
    try {
      return Optional.of(new Term.Constant(new Value.Int(Long.parseLong(digits))));
    } catch (NumberFormatException beyond64Bits) {
      return Optional.empty();
    }
  }
}
