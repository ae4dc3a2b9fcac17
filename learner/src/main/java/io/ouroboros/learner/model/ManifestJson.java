package io.ouroboros.learner.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ouroboros.agents.guide.GenerationId;
import io.ouroboros.learner.model.TrainSettings.Optimizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The canonical JSON of a manifest: members in one fixed order, no white space. Names are written
/// out here, so that renaming a record's component cannot change an id.
final class ManifestJson {
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private ManifestJson() {}

  static byte[] write(Generation generation) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.put("parent", generation.parent().value());
    generation.architecture().ifPresent(it -> root.set("architecture", write(it)));
    root.set("provenance", write(generation.provenance()));
    root.set("symbols", write(generation.names().symbols()));
    root.set("contexts", write(generation.names().contexts()));
    ArrayNode blobs = root.putArray("blobs");
    for (Generation.Blob blob : generation.blobs()) {
      blobs
          .addObject()
          .put("name", blob.name())
          .put("sha256", blob.sha256())
          .put("length", blob.length());
    }
    try {
      return JSON.writeValueAsBytes(root);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static ObjectNode write(Architecture architecture) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("width", architecture.width())
        .put("layers", architecture.layers())
        .put("heads", architecture.heads())
        .put("rank", architecture.rank())
        .put("rowTokens", architecture.rowTokens());
  }

  private static ObjectNode write(Provenance provenance) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("settings", write(provenance.settings()));
    node.put("seed", provenance.seed()).put("experiences", provenance.experiences());
    provenance
        .run()
        .ifPresent(run ->
            node.putObject("run")
                .put("steps", run.steps())
                .put("totalSteps", run.totalSteps())
                .put("firstLoss", run.firstLoss())
                .put("lastLoss", run.lastLoss()));
    return node;
  }

  private static ObjectNode write(TrainSettings settings) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    settings.architecture().ifPresent(it -> node.set("architecture", write(it)));
    return node.put("learningRate", settings.optimizer().learningRate())
        .put("warmUpSteps", settings.optimizer().warmUpSteps())
        .put("weightDecay", settings.optimizer().weightDecay())
        .put("clipNorm", settings.optimizer().clipNorm())
        .put("dropout", settings.optimizer().dropout())
        .put("steps", settings.steps())
        .put("goals", settings.goals())
        .put("uniformShare", settings.uniformShare());
  }

  private static ArrayNode write(List<String> names) {
    ArrayNode node = JsonNodeFactory.instance.arrayNode();
    names.forEach(node::add);
    return node;
  }

  /// Reads what [#write(Generation)] wrote.
  ///
  /// @throws UnknownManifest when the bytes are no manifest of a format that is known here
  static Generation read(byte[] manifest) throws UnknownManifest {
    try {
      return generation(JSON.readTree(manifest));
    } catch (IOException | IllegalArgumentException malformed) {
      throw new UnknownManifest(String.valueOf(malformed.getMessage()));
    }
  }

  private static Generation generation(JsonNode root) {
    if (root.path("format").asInt() != FORMAT) {
      throw new IllegalArgumentException(
          "The format (%s) is not %d.".formatted(root.path("format"), FORMAT));
    }
    List<Generation.Blob> blobs = new ArrayList<>();
    for (JsonNode blob : root.required("blobs")) {
      blobs.add(
          new Generation.Blob(
              blob.required("name").asText(),
              blob.required("sha256").asText(),
              blob.required("length").asLong()));
    }
    return new Generation(
        new GenerationId(root.required("parent").asText()),
        architecture(root.get("architecture")),
        provenance(root.required("provenance")),
        new SymbolNames(names(root.required("symbols")), names(root.required("contexts"))),
        blobs);
  }

  private static Optional<Architecture> architecture(@Nullable JsonNode node) {
    return Optional.ofNullable(node)
        .map(it ->
            new Architecture(
                it.required("width").asInt(),
                it.required("layers").asInt(),
                it.required("heads").asInt(),
                it.required("rank").asInt(),
                it.required("rowTokens").asInt()));
  }

  private static Provenance provenance(JsonNode node) {
    return new Provenance(
        settings(node.required("settings")),
        node.required("seed").asLong(),
        node.required("experiences").asInt(),
        Optional.ofNullable(node.get("run"))
            .map(it ->
                new Provenance.TrainingRun(
                    it.required("steps").asLong(),
                    it.required("totalSteps").asLong(),
                    it.required("firstLoss").asDouble(),
                    it.required("lastLoss").asDouble())));
  }

  private static TrainSettings settings(JsonNode node) {
    return new TrainSettings(
        architecture(node.get("architecture")),
        new Optimizer(
            node.required("learningRate").asDouble(),
            node.required("warmUpSteps").asInt(),
            node.required("weightDecay").asDouble(),
            node.required("clipNorm").asDouble(),
            node.required("dropout").asDouble()),
        node.required("steps").asInt(),
        node.required("goals").asInt(),
        node.required("uniformShare").asDouble());
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.forEach(name -> names.add(name.asText()));
    return names;
  }
}
