package io.github.armattribution.json;

import io.github.armattribution.text.TextEdit;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is done to a template, there is a well-formed tree and no exception. */
class JsonFuzzTest {

  private static final String SIGNS = "\"{}[],:\\/*\n \t#$_(x1'";

  @Test
  void everyTruncation() {
    for (int cut = 0; cut <= SampleTemplate.TEXT.length(); cut++) {
      TreeInvariants.check(SampleTemplate.TEXT.substring(0, cut));
      TreeInvariants.check(SampleTemplate.TEXT.substring(cut));
    }
  }

  @Test
  void manyMutations() {
    Random random = new Random(20_240_117);
    for (int round = 0; round < 1000; round++) {
      String text = round % 2 == 0 ? SampleTemplate.TEXT : SampleTemplate.MINIFIED;
      StringBuilder mutated = new StringBuilder(text);
      for (int count = random.nextInt(8); count >= 0; count--) {
        mutate(mutated, random);
      }
      TreeInvariants.check(mutated.toString());
    }
  }

  @Test
  void editsOfBrokenTemplates() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      StringBuilder mutated = new StringBuilder(SampleTemplate.TEXT);
      for (int count = random.nextInt(8); count >= 0; count--) {
        mutate(mutated, random);
      }
      edit(mutated.substring(random.nextInt(200)));
    }
  }

  private static void edit(String text) {
    JsonDocument document = JsonDocument.parse(text);
    JsonEdits edits = JsonEdits.of(document);
    JsonTree tree = document.tree();
    NewJson value = NewJson.object().with("n", NewJson.array(NewJson.bool(true)));
    for (int node = 0; node < tree.size(); node++) {
      if (tree.kind(node) == JsonTree.PROPERTY) {
        JsonProperty property = new JsonProperty(tree, node);
        TextEdit.apply(text, edits.remove(property));
        TextEdit.apply(text, edits.insertAfter(property, "z", value));
        TextEdit.apply(text, edits.insertBefore(property, "z", value));
        TextEdit.apply(text, edits.setValue(property, value));
      } else if (JsonNode.of(tree, node) instanceof JsonArray array) {
        TextEdit.apply(text, edits.appendElement(array, value));
        TextEdit.apply(text, edits.prependElement(array, value));
        array.elements().forEach(element -> TextEdit.apply(text, edits.removeElement(element)));
      } else if (JsonNode.of(tree, node) instanceof JsonObject object) {
        TextEdit.apply(text, edits.appendProperty(object, "z", value));
      }
    }
  }

  @Test
  void noise() {
    Random random = new Random(7);
    for (int round = 0; round < 10_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      TreeInvariants.check(text.toString());
    }
  }

  private static void mutate(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
    switch (random.nextInt(4)) {
      case 0 -> text.deleteCharAt(at);
      case 1 -> text.insert(at, sign);
      case 2 -> text.setCharAt(at, sign);
      default -> {
        int other = random.nextInt(text.length());
        char moved = text.charAt(at);
        text.setCharAt(at, text.charAt(other));
        text.setCharAt(other, moved);
      }
    }
  }
}
