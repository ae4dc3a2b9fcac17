package io.ouroboros.learner.experience;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.goal.Signature;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.agents.guide.Symbols;
import io.ouroboros.agents.language.Evaluator;
import io.ouroboros.agents.language.Syntax;
import io.ouroboros.agents.language.Term;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import io.ouroboros.agents.language.Vocabularies;
import io.ouroboros.learner.experience.Experience.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Small goals with known programs.
public final class Toys {
  public static final Symbols SYMBOLS = Symbols.of(Vocabularies.text());
  public static final Judged GENERALISES = new Judged(2, 2);

  private static final Syntax SYNTAX = Syntax.of(Vocabularies.text());
  private static final List<String> FIRST = List.of("Ada", "Grace", "Alan", "Edsger", "Barbara");
  private static final List<String> LAST = List.of("Lovelace", "Hopper", "Turing", "Dijkstra");

  private Toys() {}

  public static Term program(String text) {
    try {
      return SYNTAX.parse(text);
    } catch (Exception malformed) {
      throw new IllegalArgumentException(text, malformed);
    }
  }

  /// Rows of full names and what the program makes of them.
  public static List<Example> rows(String program, long seed) {
    Term term = program(program);
    Random random = new Random(seed);
    List<Example> rows = new ArrayList<>();
    for (int row = 0; row < 4; row++) {
      String name =
          FIRST.get(random.nextInt(FIRST.size()))
              + " "
              + LAST.get(random.nextInt(LAST.size()))
              + " "
              + random.nextInt(1000);
      List<Value> inputs = List.of(new Value.Text(name));
      rows.add(new Example(inputs, Evaluator.evaluate(term, inputs)));
    }
    return rows;
  }

  public static Experience experience(String program, long seed, Judged judged) {
    return new Experience(
        new Signature(List.of(Type.TEXT), Type.TEXT),
        rows(program, seed),
        program(program),
        judged,
        GenerationId.HAND_SET);
  }

  /// Two families: one wants upper case, the other one lower case.
  public static ReplayStore replay() {
    ReplayStore replay = new ReplayStore(100, 100);
    for (long seed = 0; seed < 20; seed++) {
      replay.add(experience("(upper x0)", seed, GENERALISES));
      replay.add(experience("(lower x0)", seed, GENERALISES));
    }
    return replay;
  }
}
