package io.ouroboros.agents.goal;

import io.ouroboros.agents.language.BitsLiteral;
import io.ouroboros.agents.language.SExpression;
import io.ouroboros.agents.language.SyntaxException;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The head of a function to be found: its name, its arguments, and the type of its result.
record SygusScope(String function, List<String> names, Signature signature) {
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
  private static final Pattern INDEXED_WORD = Pattern.compile("\\(_ bv[0-9]+ 64\\)");

  SygusScope {
    names = List.copyOf(names);
  }

  /// Reads the head of a `synth-fun` command.
  ///
  /// @throws SyntaxException when it is none
  static SygusScope read(SExpression.Listing command) {
    List<SExpression> items = command.items();
    if (items.size() < 4 || !(items.get(2) instanceof SExpression.Listing arguments)) {
      throw new SyntaxException(
          command.line(), "A synth-fun must have a name, a list of arguments and a type.");
    }
    List<SExpression.Listing> pairs = arguments.items().stream().map(SygusScope::pair).toList();
    return new SygusScope(
        items.get(1).toString(),
        pairs.stream().map(pair -> pair.items().get(0).toString()).toList(),
        new Signature(
            pairs.stream().map(pair -> type(pair.items().get(1))).toList(), type(items.get(3))));
  }

  private static SExpression.Listing pair(SExpression expression) {
    if (expression instanceof SExpression.Listing pair && pair.items().size() == 2) {
      return pair;
    }
    throw new SyntaxException(
        expression.line(), "The argument %s must have a name and a type.".formatted(expression));
  }

  /// The type of a name such as `String`.
  static Type type(SExpression name) {
    return switch (name.toString()) {
      case "String" -> Type.TEXT;
      case "Int" -> Type.INT;
      case "Bool" -> Type.BOOL;
      case "(_ BitVec 64)", "(BitVec 64)" -> Type.BITS;
      default ->
          throw new SyntaxException(
              name.line(),
              "The type %s is not supported; String, Int, Bool and (_ BitVec 64) are."
                  .formatted(name));
    };
  }

  /// The name of a type.
  static String name(Type type) {
    return switch (type) {
      case TEXT -> "String";
      case INT -> "Int";
      case BOOL -> "Bool";
      case BITS -> "(_ BitVec 64)";
    };
  }

  /// The constant or argument that an expression is; empty when it is neither.
  Optional<Term> leaf(SExpression expression) {
    Optional<Value> constant = constant(expression);
    if (constant.isPresent()) {
      return constant.map(Term.Constant::new);
    }
    int index = names.indexOf(expression.toString());
    return index < 0
        ? Optional.empty()
        : Optional.of(new Term.Input(index, signature.inputs().get(index)));
  }

  /// The constant that an expression is, `(- 1)` included; empty when it is none.
  static Optional<Value> constant(SExpression expression) {
    return switch (expression) {
      case SExpression.Quoted quoted -> Optional.of(new Value.Text(quoted.value()));
      case SExpression.Atom atom -> constant(atom);
      case SExpression.Listing listing when INDEXED_WORD.matcher(listing.toString()).matches() ->
          Optional.of(word(listing));
      case SExpression.Listing(List<SExpression> items, int line) -> {
        boolean negated =
            items.size() == 2
                && items.get(0).toString().equals("-")
                && items.get(1) instanceof SExpression.Atom(String digits, int _)
                && INTEGER.matcher(digits).matches();
        yield negated ? constant(new SExpression.Atom("-" + items.get(1), line)) : Optional.empty();
      }
    };
  }

  /// A word written in binary or hexadecimal digits.
  private static Value word(SExpression.Atom atom) {
    return BitsLiteral.parse(atom.text()).map(Value.Bits::new).orElseThrow(() -> notAWord(atom));
  }

  /// A word written as `(_ bv5 64)`.
  private static Value word(SExpression.Listing listing) {
    try {
      return new Value.Bits(
          Long.parseUnsignedLong(listing.items().get(1).toString().substring("bv".length())));
    } catch (NumberFormatException tooLong) {
      throw notAWord(listing);
    }
  }

  private static SyntaxException notAWord(SExpression literal) {
    return new SyntaxException(
        literal.line(), "The literal %s must have 64 bits.".formatted(literal));
  }

  private static Optional<Value> constant(SExpression.Atom atom) {
    if (atom.text().equals("true") || atom.text().equals("false")) {
      return Optional.of(new Value.Bool(Boolean.parseBoolean(atom.text())));
    }
    if (atom.text().startsWith("#")) {
      return Optional.of(word(atom));
    }
    if (!INTEGER.matcher(atom.text()).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Value.Int(Long.parseLong(atom.text())));
    } catch (NumberFormatException tooLong) {
      throw new SyntaxException(
          atom.line(), "The integer %s is beyond 64 bits.".formatted(atom.text()));
    }
  }
}
