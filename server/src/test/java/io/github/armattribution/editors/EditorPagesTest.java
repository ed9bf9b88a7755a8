package io.github.armattribution.editors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.armattribution.editors.EditorPage.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages say alike, also those of editors that don't run in the tests. */
class EditorPagesTest {

  private static final List<String> OPTIONS =
      List.of("-Xlog:disable", "-Xlog:all=warning:stderr", "-XX:+DisplayVMOutputToStderr", "-jar");

  static List<EditorPage> pages() {
    return EditorPage.all().stream().filter(page -> !page.name().equals("README")).toList();
  }

  @Test
  void theIndexNamesEachPage() {
    String index = EditorPage.of("README").text();
    assertThat(pages()).allMatch(page -> index.contains("](" + page.name() + ".md)"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void eachPageSaysWhatItWasCheckedAgainstAndWhatDoesNotWork(EditorPage page) {
    assertThat(page.text()).contains("## Checked against", "## What works and what does not");
    assertThat(page.text()).contains("trackingId").doesNotContain("trackingId\": \"pid");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void javaIsStartedWithTheSameOptionsEverywhere(EditorPage page) {
    assertThat(page.blocks().stream().map(Block::text).filter(text -> text.contains("-jar")))
        .allSatisfy(text -> assertThat(text).contains(OPTIONS).contains(EditorPage.JAR));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatIsToBeJsonIsJson(EditorPage page) throws Exception {
    ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    for (Block block : page.blocks()) {
      if (block.language().equals("json")) {
        assertThat(json.readTree(block.text()).isObject()).isTrue();
      }
    }
  }
}
