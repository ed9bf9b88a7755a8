package io.github.armattribution.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is done to a template, there is a well-formed tree and no exception. */
class JsonFuzzTest {

  private static final String SIGNS = "\"{}[],:\\/*\n \t#$_(x1'";

  @Test
  void everyTruncation() {
    for (int cut = 0; cut <= SampleTemplate.TEXT.length(); cut++) {
      check(SampleTemplate.TEXT.substring(0, cut));
      check(SampleTemplate.TEXT.substring(cut));
    }
  }

  @Test
  void manyMutations() {
    Random random = new Random(20_240_117);
    for (int round = 0; round < 3000; round++) {
      String text = round % 2 == 0 ? SampleTemplate.TEXT : SampleTemplate.MINIFIED;
      StringBuilder mutated = new StringBuilder(text);
      for (int count = random.nextInt(8); count >= 0; count--) {
        mutate(mutated, random);
      }
      check(mutated.toString());
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
      check(text.toString());
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

  private static void check(String text) {
    JsonDocument document = JsonDocument.parse(text);
    JsonTree tree = document.tree();
    for (int node = 0; node < tree.size(); node++) {
      checkNode(tree, node, text);
    }
    int last = 0;
    for (JsonProblem problem : document.problems()) {
      assertThat(problem.span().start()).as(text).isGreaterThanOrEqualTo(last);
      assertThat(problem.span().end()).as(text).isLessThanOrEqualTo(text.length());
      last = problem.span().start();
    }
    document.nodeAt(text.length() / 2);
  }

  private static void checkNode(JsonTree tree, int node, String text) {
    assertThat(tree.start(node)).as(text).isLessThanOrEqualTo(tree.end(node));
    assertThat(tree.parent(node)).as(text).isLessThan(node);
    int at = tree.start(node);
    int count = 0;
    for (int child = tree.firstChild(node);
        child != JsonTree.NONE;
        child = tree.nextChild(node, child)) {
      assertThat(tree.parent(child)).as(text).isEqualTo(node);
      assertThat(tree.start(child)).as(text).isGreaterThanOrEqualTo(at);
      at = tree.end(child);
      count++;
      if (tree.kind(node) == JsonTree.OBJECT) {
        assertThat(tree.kind(child)).as(text).isEqualTo(JsonTree.PROPERTY);
      }
    }
    assertThat(at).as(text).isLessThanOrEqualTo(tree.end(node));
    if (tree.kind(node) == JsonTree.PROPERTY) {
      assertThat(tree.kind(node + 1)).as(text).isEqualTo(JsonTree.STRING);
      assertThat(count).as(text).isBetween(1, 2);
    }
  }
}
