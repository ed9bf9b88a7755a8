package io.github.armattribution.json;

/**
 * Text that is no JSON value, in place of one: a build token, or a word that the problems tell of.
 */
public final class JsonWord extends JsonNode {

  JsonWord(JsonTree tree, int index) {
    super(tree, index);
  }
}
