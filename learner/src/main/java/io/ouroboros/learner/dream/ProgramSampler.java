package io.ouroboros.learner.dream;

import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.CostTable;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Occasion;
import io.ouroboros.agents.language.Parameter;
import io.ouroboros.agents.language.Primitive;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Vocabularies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Draws programs of texts from the root down: each symbol by its share under its parent and
/// argument place, as a cost table has it. A constant without a symbol of its own is one that a
/// known program has at the same place, and what only some columns give occasion for is what known
/// programs call.
final class ProgramSampler {
  /// Calls are nested no deeper; people seldom nest more.
  private static final int DEEPEST = 5;

  /// Where a constant stands that has no symbol of its own.
  private record Place(int context, Type type) {}

  private final Symbols symbols;
  private final CostTable costs;
  private final Map<Integer, Primitive> primitives = new HashMap<>();
  private final Map<Integer, Term.Constant> named = new HashMap<>();
  private final Map<Place, List<Term.Constant>> borrowed = new HashMap<>();

  /// @param symbols of texts
  /// @param known where constants are borrowed from
  ProgramSampler(Symbols symbols, CostTable costs, List<Term> known) {
    this.symbols = symbols;
    this.costs = costs;
    Vocabularies.text().primitives().stream()
        .filter(it -> Occasion.of(it.name()).isEmpty())
        .forEach(this::allow);
    Vocabularies.text().constants().forEach(it -> named.put(symbols.symbol(it), it));
    known.forEach(program -> borrow(Symbols.ROOT, program));
  }

  private void allow(Primitive primitive) {
    primitives.put(symbols.symbol(primitive), primitive);
  }

  private void borrow(int context, Term term) {
    switch (term) {
      case Term.Input _ -> {}
      case Term.Constant constant -> {
        if (!symbols.isNamed(constant)) {
          Place place = new Place(context, constant.type());
          borrowed.computeIfAbsent(place, _ -> new ArrayList<>()).add(constant);
        }
      }
      case Term.Call call -> {
        allow(call.primitive());
        for (int place = 0; place < call.arguments().size(); place++) {
          borrow(symbols.context(call.primitive(), place), call.arguments().get(place));
        }
      }
    }
  }

  /// A program of this signature.
  ///
  /// @param signature of the domain of texts
  Term sample(Signature signature, RandomGenerator random) {
    return new Draw(signature, random)
        .term(Symbols.ROOT, Parameter.of(signature.output()), DEEPEST);
  }

  /// A program like another one: one part of it, wherever it stands, is drawn anew.
  ///
  /// @param signature of the program
  Term varied(Signature signature, Term program, RandomGenerator random) {
    Parameter whole = Parameter.of(signature.output());
    return new Draw(signature, random)
        .varied(program, random.nextInt(program.size()), Symbols.ROOT, whole, DEEPEST);
  }

  /// The drawing of one program.
  private final class Draw {
    private final Signature signature;
    private final RandomGenerator random;

    Draw(Signature signature, RandomGenerator random) {
      this.signature = signature;
      this.random = random;
    }

    /// A term for a place.
    ///
    /// @param depth how deep calls may be nested from here
    Term term(int context, Parameter place, int depth) {
      int symbol = symbol(context, place, depth);
      Primitive primitive = primitives.get(symbol);
      if (primitive != null) {
        List<Term> arguments = new ArrayList<>();
        for (int index = 0; index < primitive.places().size(); index++) {
          Parameter parameter = primitive.places().get(index);
          arguments.add(term(symbols.context(primitive, index), parameter, depth - 1));
        }
        return new Term.Call(primitive, arguments);
      }
      List<Term> leaves = leaves(symbol, new Place(context, place.type()), place.fixed());
      return leaves.get(random.nextInt(leaves.size()));
    }

    /// A term with one of its parts drawn anew.
    ///
    /// @param part counted from the root down, below the term's size
    /// @param depth how deep calls may be nested from here
    Term varied(Term term, int part, int context, Parameter place, int depth) {
      if (part == 0 || !(term instanceof Term.Call call)) {
        return term(context, place, Math.max(0, depth));
      }
      List<Term> arguments = new ArrayList<>(call.arguments());
      int before = 1;
      int index = 0;
      while (part - before >= arguments.get(index).size()) {
        before += arguments.get(index++).size();
      }
      Primitive primitive = call.primitive();
      arguments.set(
          index,
          varied(
              arguments.get(index),
              part - before,
              symbols.context(primitive, index),
              primitive.places().get(index),
              depth - 1));
      return new Term.Call(primitive, arguments);
    }

    private int symbol(int context, Parameter place, int depth) {
      double[] shares = new double[symbols.count()];
      double sum = 0;
      for (int symbol = 0; symbol < shares.length; symbol++) {
        if (symbols.type(symbol) == place.type() && fits(symbol, context, place, depth)) {
          shares[symbol] = costs.share(context, symbol);
          sum += shares[symbol];
        }
      }
      double at = random.nextDouble() * sum;
      int last = 0;
      for (int symbol = 0; symbol < shares.length; symbol++) {
        if (shares[symbol] > 0) {
          last = symbol;
          at -= shares[symbol];
          if (at < 0) {
            return symbol;
          }
        }
      }
      return last;
    }

    private boolean fits(int symbol, int context, Parameter place, int depth) {
      return symbols.isPrimitive(symbol)
          ? depth > 0 && !place.fixed() && primitives.containsKey(symbol)
          : !leaves(symbol, new Place(context, place.type()), place.fixed()).isEmpty();
    }

    /// The terms that a symbol without arguments may stand for at a place.
    private List<Term> leaves(int symbol, Place place, boolean fixed) {
      Term.Constant constant = named.get(symbol);
      if (constant != null) {
        return List.of(constant);
      }
      if (symbol != symbols.index("input:" + place.type().spelling())) {
        return List.copyOf(borrowed.getOrDefault(place, List.of()));
      }
      List<Term> columns = new ArrayList<>();
      for (int column = 0; column < signature.inputs().size() && !fixed; column++) {
        if (signature.inputs().get(column) == place.type()) {
          columns.add(new Term.Input(column, place.type()));
        }
      }
      return columns;
    }
  }
}
