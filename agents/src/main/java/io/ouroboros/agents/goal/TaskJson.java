package io.ouroboros.agents.goal;

import com.fasterxml.jackson.databind.JsonNode;
import io.ouroboros.agents.language.BitsLiteral;
import io.ouroboros.agents.language.Type;
import io.ouroboros.agents.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns one JSON object of a task file into a [Task].
///
/// @param place where the object stands, for messages
record TaskJson(String place, Budget budget) {
  private static final Set<String> SUPPORTED = Set.of("text", "bits", "bv");
  private static final Set<String> OTHERS = Set.of("list", "real");

  Task task(JsonNode node) throws BadInput {
    if (!node.isObject()) {
      throw bad("A task must be a JSON object, but this is (%s).".formatted(shown(node)));
    }
    String id = text(node, "id");
    checkDomain(text(node, "domain"));
    Signature signature = signature(text(node, "signature"));
    List<Example> train = rows(node, "train", signature);
    List<Example> test = node.has("test") ? rows(node, "test", signature) : List.of();
    Goal goal =
        Goal.identified(id, new Rows(signature, train, List.of()), Optional.empty(), budget);
    Optional<GoalCheck.Problem> problem = GoalCheck.problem(goal);
    if (problem.isPresent()) {
      throw bad("%s%s".formatted(where(problem.get()), problem.get().text()));
    }
    return new Task(goal, node.path("family").asText(id), test);
  }

  private static String where(GoalCheck.Problem problem) {
    return problem.row().isPresent() ? "train[%d]: ".formatted(problem.row().getAsInt()) : "";
  }

  private void checkDomain(String domain) throws BadInput {
    if (!SUPPORTED.contains(domain) && !OTHERS.contains(domain)) {
      throw bad("The domain (%s) is unknown.%nMaybe text or bits was meant.".formatted(domain));
    }
    if (!SUPPORTED.contains(domain)) {
      throw bad(
          "The domain (%s) is not supported by this version, which knows text and bits."
              .formatted(domain));
    }
  }

  private Signature signature(String spelling) throws BadInput {
    Optional<Signature> signature = Signature.spelled(spelling);
    if (signature.isPresent()) {
      return signature.get();
    }
    for (String word : spelling.split("\\W+", -1)) {
      if (!word.isEmpty() && Type.spelled(word).isEmpty()) {
        throw bad(
            "The type (%s) in the signature (%s) is unknown.%nMaybe string, int, bool or bits was meant."
                .formatted(word, spelling));
      }
    }
    throw bad("The signature (%s) must look like (string,int) -> string.".formatted(spelling));
  }

  private List<Example> rows(JsonNode task, String field, Signature signature) throws BadInput {
    JsonNode rows = task.path(field);
    if (!rows.isArray()) {
      throw bad("The field (%s) must be an array of rows.".formatted(field));
    }
    List<Example> examples = new ArrayList<>();
    for (JsonNode row : rows) {
      examples.add(row(row, "%s[%d]".formatted(field, examples.size()), signature));
    }
    return examples;
  }

  private Example row(JsonNode row, String place, Signature signature) throws BadInput {
    JsonNode cells = row.path("in");
    if (!cells.isArray() || !row.has("out")) {
      throw bad(
          "%s: A row must be {\"in\": [...], \"out\": ...}, not (%s)."
              .formatted(place, shown(row)));
    }
    if (cells.size() != signature.inputs().size()) {
      throw bad(
          "%s: The row has %d inputs, but the signature %s has %d."
              .formatted(place, cells.size(), signature, signature.inputs().size()));
    }
    List<Value> inputs = new ArrayList<>();
    for (JsonNode cell : cells) {
      inputs.add(value(cell, signature.inputs().get(inputs.size()), place));
    }
    return new Example(inputs, value(row.path("out"), signature.output(), place));
  }

  private Value value(JsonNode cell, Type type, String place) throws BadInput {
    Optional<Value> value =
        switch (type) {
          case TEXT -> Optional.of(cell).filter(JsonNode::isTextual).map(TaskJson::text);
          case INT -> Optional.of(cell).filter(TaskJson::isLong).map(TaskJson::number);
          case BOOL -> Optional.of(cell).filter(JsonNode::isBoolean).map(TaskJson::truth);
          case BITS ->
              Optional.of(cell)
                  .filter(JsonNode::isTextual)
                  .flatMap(word -> BitsLiteral.parsePlain(word.textValue()))
                  .map(Value.Bits::new);
        };
    if (value.isEmpty()) {
      throw bad("%s: The value (%s) is not a %s.".formatted(place, shown(cell), type.spelling()));
    }
    return value.get();
  }

  private static boolean isLong(JsonNode cell) {
    return cell.isIntegralNumber() && cell.canConvertToLong();
  }

  private static Value text(JsonNode cell) {
    return new Value.Text(cell.textValue());
  }

  private static Value number(JsonNode cell) {
    return new Value.Int(cell.longValue());
  }

  private static Value truth(JsonNode cell) {
    return new Value.Bool(cell.booleanValue());
  }

  private String text(JsonNode task, String field) throws BadInput {
    JsonNode value = task.path(field);
    if (value.isMissingNode()) {
      throw bad("The task lacks the field (%s).".formatted(field));
    }
    if (!value.isTextual()) {
      throw bad("The field (%s) must be a string, not (%s).".formatted(field, shown(value)));
    }
    return value.textValue();
  }

  private static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private BadInput bad(String problem) {
    return new BadInput(place, problem);
  }
}
