package io.ouroboros.agents.guide;

import io.ouroboros.agents.language.BitsLiteral;
import io.ouroboros.agents.language.Domain;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The symbols that costs speak of, and the contexts in which a symbol may stand: the root of a
/// program, or an argument place of a primitive. Weights and tables are tied to the names, so an
/// index is only valid within one instance.
public final class Symbols {
  /// The context index of a program's root.
  public static final int ROOT = 0;

  private static final Symbols TEXT = of(Domain.TEXT.vocabulary());
  private static final Symbols BITS = of(Domain.BITS.vocabulary());

  private final List<String> names = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();
  private final int firstPrimitive;
  private final List<String> contextNames = new ArrayList<>();
  private final List<Optional<Type>> contextTypes = new ArrayList<>();
  private final Map<String, Integer> indices = new HashMap<>();
  private final Map<Value, Integer> constants = new HashMap<>();
  private final Map<String, Integer> firstContexts = new HashMap<>();

  private Symbols(Vocabulary vocabulary) {
    for (Type type : vocabulary.types()) {
      add("input:" + type.spelling(), type);
      add("constant:" + type.spelling(), type);
    }
    for (Term.Constant constant : vocabulary.constants()) {
      constants.put(constant.value(), names.size());
      add(nameOf(constant), constant.type());
    }
    firstPrimitive = names.size();
    contextNames.add("root");
    contextTypes.add(Optional.empty());
    for (Primitive primitive : vocabulary.primitives()) {
      add(primitive.name(), primitive.result());
      firstContexts.put(primitive.name(), contextNames.size());
      for (int place = 0; place < primitive.parameters().size(); place++) {
        contextNames.add(primitive.name() + "/" + place);
        contextTypes.add(Optional.of(primitive.places().get(place).type()));
      }
    }
  }

  /// The symbols of a domain's vocabulary; always the same instance.
  public static Symbols of(Domain domain) {
    return switch (domain) {
      case TEXT -> TEXT;
      case BITS -> BITS;
    };
  }

  /// The symbols of a vocabulary, in a fixed order.
  public static Symbols of(Vocabulary vocabulary) {
    return new Symbols(vocabulary);
  }

  private void add(String name, Type type) {
    if (indices.putIfAbsent(name, names.size()) != null) {
      throw new IllegalArgumentException("The symbol (%s) must occur once.".formatted(name));
    }
    names.add(name);
    types.add(type);
  }

  /// The names, by index.
  public List<String> names() {
    return Collections.unmodifiableList(names);
  }

  /// The index of a name.
  ///
  /// @throws IllegalArgumentException when the vocabulary has no such symbol
  public int index(String name) {
    return lookup(indices, name);
  }

  /// The type of the terms that a symbol is the root of.
  public Type type(int symbol) {
    return types.get(symbol);
  }

  /// Whether a symbol is a primitive, rather than an input or a constant.
  public boolean isPrimitive(int symbol) {
    return symbol >= firstPrimitive;
  }

  /// How many symbols there are.
  public int count() {
    return names.size();
  }

  /// How many contexts there are.
  public int contextCount() {
    return contextNames.size();
  }

  /// The names of the contexts, by index: `root`, or a primitive and a place as in `str.at/1`.
  public List<String> contextNames() {
    return Collections.unmodifiableList(contextNames);
  }

  /// The type of the terms that stand in a context; empty for the root, where each type may stand.
  public Optional<Type> contextType(int context) {
    return contextTypes.get(context);
  }

  /// The context of an argument place.
  ///
  /// @param place from 0, below the number of the primitive's parameters
  /// @throws IllegalArgumentException when the vocabulary has no such primitive
  public int context(Primitive parent, int place) {
    return lookup(firstContexts, parent.name()) + place;
  }

  /// The symbol at the root of a term: a primitive, a constant of the vocabulary, or the class of
  /// any other constant.
  public int symbol(Term term) {
    return switch (term) {
      case Term.Input input -> lookup(indices, "input:" + input.type().spelling());
      case Term.Call call -> lookup(indices, call.primitive().name());
      case Term.Constant constant -> {
        Integer own = constants.get(constant.value());
        yield own != null ? own : lookup(indices, "constant:" + constant.type().spelling());
      }
    };
  }

  /// The symbol of a primitive.
  public int symbol(Primitive primitive) {
    return lookup(indices, primitive.name());
  }

  /// Whether a constant has a symbol of its own, rather than that of its class.
  public boolean isNamed(Term.Constant constant) {
    return constants.containsKey(constant.value());
  }

  private static int lookup(Map<String, Integer> map, String name) {
    Integer index = map.get(name);
    if (index == null) {
      throw new IllegalArgumentException("The vocabulary has no symbol (%s).".formatted(name));
    }
    return index;
  }

  private static String nameOf(Term.Constant constant) {
    return switch (constant.value()) {
      case Value.Text text -> "text:" + text.value();
      case Value.Int number -> "int:" + number.value();
      case Value.Bool truth -> "bool:" + truth.value();
      case Value.Bits word -> BitsLiteral.print(word.value());
    };
  }
}
