package io.ouroboros.learner.dream;

import io.ouroboros.agents.goal.Example;
import io.ouroboros.agents.language.Value;
import io.ouroboros.learner.families.Families;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Makes up input rows in the shape of real ones: rows of a known goal, in which words and numbers
/// are exchanged for others of their kind. Marks stay, because they are what columns have in
/// common. No row comes out that belongs to the gate's or the report's tasks.
final class RowMaker {
  private static final Pattern TOKEN = Pattern.compile("\\p{L}+|[0-9]+");
  private static final Pattern SMALL = Pattern.compile("\\p{Ll}+");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}\\p{Ll}+");
  private static final Pattern LARGE = Pattern.compile("\\p{Lu}+");

  /// How many of a row's tokens are exchanged in the mean.
  private static final double EXCHANGED = 0.7;

  private static final int TRIES_A_ROW = 4;

  private final Map<String, List<String>> tokens = new HashMap<>();

  /// @param known whose words and numbers are used
  RowMaker(List<List<Example>> known) {
    known.stream()
        .flatMap(List::stream)
        .flatMap(row -> row.inputs().stream())
        .filter(Value.Text.class::isInstance)
        .flatMap(cell -> TOKEN.matcher(((Value.Text) cell).value()).results())
        .map(MatchResult::group)
        .forEach(token -> tokens.computeIfAbsent(kind(token), _ -> new ArrayList<>()).add(token));
  }

  /// Numbers of one length, and words of one case, stand for each other.
  private static String kind(String token) {
    if (Character.isDigit(token.charAt(0))) {
      return "digits " + token.length();
    }
    if (SMALL.matcher(token).matches()) {
      return "small";
    }
    if (CAPITAL.matcher(token).matches()) {
      return "capital";
    }
    return LARGE.matcher(token).matches() ? "large" : "mixed";
  }

  /// Different input rows; fewer than asked for when the model has too little to exchange.
  ///
  /// @param model the rows of one goal
  List<List<Value>> rows(List<Example> model, int count, Random random) {
    List<Example> order = new ArrayList<>(model);
    Collections.shuffle(order, random);
    Set<List<Value>> rows = new LinkedHashSet<>();
    for (int tries = 0; tries < TRIES_A_ROW * count && rows.size() < count; tries++) {
      List<Value> row = exchanged(order.get(tries % order.size()).inputs(), random);
      if (Families.isToLearn(row)) {
        rows.add(row);
      }
    }
    return List.copyOf(rows);
  }

  /// The same token becomes the same other one in all columns.
  private List<Value> exchanged(List<Value> row, Random random) {
    Map<String, String> others = new HashMap<>();
    List<Value> cells = new ArrayList<>();
    for (Value cell : row) {
      cells.add(
          cell instanceof Value.Text(String text)
              ? new Value.Text(
                  TOKEN
                      .matcher(text)
                      .replaceAll(found ->
                          others.computeIfAbsent(found.group(), token -> other(token, random))))
              : cell);
    }
    return cells;
  }

  private String other(String token, Random random) {
    List<String> alike = tokens.getOrDefault(kind(token), List.of(token));
    return random.nextDouble() < EXCHANGED ? alike.get(random.nextInt(alike.size())) : token;
  }
}
