package io.ouroboros.agents.language;

import java.util.List;

/// A named function of the language: total, pure, and the same on every machine.
///
/// @param name the name in the language's own syntax; operators of SMT-LIB carry their name there
/// @param places the argument places, in order
public record Primitive(String name, List<Parameter> places, Operation operation) {
  public Primitive {
    places = List.copyOf(places);
  }

  /// The types of the parameters, in order.
  public List<Type> parameters() {
    return places.stream().map(Parameter::type).toList();
  }

  /// The type of the result.
  public Type result() {
    return operation.result();
  }

  /// Applies this function; defined for every combination of arguments of the parameters' types.
  public Value apply(List<Value> arguments) {
    Arguments boxed = new Boxed(arguments);
    return switch (operation) {
      case Operation.ToText text -> new Value.Text(Texts.cut(text.apply(boxed)));
      case Operation.ToPart part -> new Value.Text(Span.in(boxed.text(0), part.apply(boxed)));
      case Operation.ToInt number -> new Value.Int(number.apply(boxed));
      case Operation.ToBool truth -> new Value.Bool(truth.apply(boxed));
      case Operation.ToBits word -> new Value.Bits(word.apply(boxed));
    };
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }

  private record Boxed(List<Value> values) implements Arguments {
    @Override
    public String text(int place) {
      return ((Value.Text) values.get(place)).value();
    }

    @Override
    public long integer(int place) {
      return ((Value.Int) values.get(place)).value();
    }

    @Override
    public boolean truth(int place) {
      return ((Value.Bool) values.get(place)).value();
    }

    @Override
    public long bits(int place) {
      return ((Value.Bits) values.get(place)).value();
    }
  }
}
