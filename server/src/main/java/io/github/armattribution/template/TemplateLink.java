package io.github.armattribution.template;

import io.github.armattribution.json.JsonNode;
import io.github.armattribution.json.JsonObject;
import java.util.Optional;

/** Where a deployment's template lies, if not in it: one of an address, a path, or a spec's id. */
public record TemplateLink(JsonObject object) {

  public Optional<JsonNode> uri() {
    return object.get("uri");
  }

  public Optional<JsonNode> relativePath() {
    return object.get("relativePath");
  }

  public Optional<JsonNode> id() {
    return object.get("id");
  }
}
