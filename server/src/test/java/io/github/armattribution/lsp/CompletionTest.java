package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Completions in the form that a client takes. */
class CompletionTest {

  private static final String OWN = "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378";
  private static final String SETTINGS = "{trackingId: '" + OWN + "'}";
  private static final String FULL =
      """
      {textDocument: {completion: {insertTextMode: 2, completionItem: {snippetSupport: true,
          documentationFormat: ['markdown', 'plaintext'], labelDetailsSupport: true,
          insertTextModeSupport: {valueSet: [1, 2]}}}}}
      """;
  private static final String BARE = "{textDocument: {completion: {}}}";

  private static JsonArray items(String capabilities, String text, int line, int character) {
    try (TestClient client = TestClient.running(capabilities, SETTINGS)) {
      client.open(ServerTest.MAIN, 1, text);
      return client
          .result(
              "textDocument/completion",
              "{textDocument: {uri: '%s'}, position: {line: %d, character: %d}}"
                  .formatted(ServerTest.MAIN, line, character))
          .getAsJsonArray();
    }
  }

  /** In the empty resources: one's own ID, and a new GUID. */
  private static JsonArray inResources(String capabilities) {
    return items(capabilities, ServerTest.UNTRACKED, 3, 16);
  }

  private static String newText(JsonElement item) {
    return item.getAsJsonObject().getAsJsonObject("textEdit").get("newText").getAsString();
  }

  @ParameterizedTest
  @ValueSource(strings = {FULL, BARE, "{}"})
  void isOfferedToClientsThatAskForIt(String capabilities) {
    try (TestClient client = TestClient.start()) {
      JsonObject offered =
          client
              .result("initialize", "{capabilities: " + capabilities + "}")
              .getAsJsonObject()
              .getAsJsonObject("capabilities");
      assertThat(offered.get("completionProvider"))
          .isEqualTo(
              capabilities.equals("{}") ? null : TestClient.json("{triggerCharacters: ['\"']}"));
    }
  }

  @Test
  void aClientThatCanGetsASnippet() {
    JsonArray items = inResources(FULL);
    assertThat(items).hasSize(2);
    JsonObject own = items.get(0).getAsJsonObject();
    assertThat(own.get("label").getAsString()).isEqualTo("Tracking deployment");
    assertThat(own.getAsJsonObject("labelDetails"))
        .isEqualTo(TestClient.json("{detail: ' " + OWN + "'}"));
    assertThat(own.has("insertTextFormat")).isFalse();
    assertThat(own.get("insertTextMode").getAsInt()).isOne();
    assertThat(own.getAsJsonObject("documentation").get("kind").getAsString())
        .isEqualTo("markdown");
    assertThat(newText(own))
        .startsWith("\n    {\n      \"type\": \"Microsoft.Resources/deployments\",")
        .contains("\"$schema\"");

    JsonObject fresh = items.get(1).getAsJsonObject();
    assertThat(fresh.getAsJsonObject("labelDetails"))
        .isEqualTo(TestClient.json("{detail: ' with a new GUID'}"));
    assertThat(fresh.get("insertTextFormat").getAsInt()).isEqualTo(2);
    assertThat(fresh.get("insertTextMode").getAsInt()).isOne();
    assertThat(newText(fresh))
        .contains("\"name\": \"pid-${1:" + TestClient.GUID + "}\"", "\"\\$schema\"", "\\}\n  ");
    assertThat(
            StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.getAsJsonObject().get("sortText").getAsString()))
        .isSorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BARE,
        // It would be indented as the client likes, and nobody can tell it otherwise.
        "{textDocument: {completion: {completionItem: {snippetSupport: true}}}}",
        "{textDocument: {completion: {completionItem: {snippetSupport: true,"
            + " insertTextModeSupport: {valueSet: [2]}}}}}"
      })
  void anyOtherGetsPlainText(String capabilities) {
    JsonArray items = inResources(capabilities);
    assertThat(items.get(0).getAsJsonObject().get("label").getAsString())
        .isEqualTo("Tracking deployment " + OWN);
    JsonObject fresh = items.get(1).getAsJsonObject();
    assertThat(fresh.get("label").getAsString()).isEqualTo("Tracking deployment with a new GUID");
    assertThat(fresh.has("labelDetails")).isFalse();
    assertThat(fresh.has("insertTextFormat")).isFalse();
    assertThat(fresh.has("insertTextMode")).isFalse();
    assertThat(fresh.getAsJsonObject("documentation").get("kind").getAsString())
        .isEqualTo("plaintext");
    assertThat(newText(fresh)).contains("pid-" + TestClient.GUID + "\"", "\"$schema\"");
  }

  @Test
  void whatIsToBeDoneElsewhereStandsBesides() {
    String text = ServerTest.UNTRACKED.replace("[]", "[\n    {\"type\": \"a\"}\n    \n  ]");
    JsonObject item = items(FULL, text, 5, 4).get(0).getAsJsonObject();
    assertThat(item.getAsJsonObject("textEdit").get("range"))
        .isEqualTo(TestClient.range("5:4-5:4"));
    assertThat(item.getAsJsonArray("additionalTextEdits"))
        .containsExactly(
            TestClient.json("{newText: ',', range: %s}".formatted(TestClient.range("4:17-4:17"))));
  }

  @Test
  void aNameIsReplacedWithItsQuotes() {
    String text =
        ServerTest.UNTRACKED.replace(
            "[]", "[{\"type\": \"Microsoft.Resources/deployments\",\n\"name\": \"pid-\"}]");
    JsonObject item = items(FULL, text, 4, 13).get(0).getAsJsonObject();
    assertThat(item.get("label").getAsString()).isEqualTo(OWN);
    assertThat(item.get("filterText").getAsString()).isEqualTo("\"" + OWN);
    assertThat(item.getAsJsonObject("textEdit"))
        .isEqualTo(
            TestClient.json(
                "{newText: '\"%s\"', range: %s}".formatted(OWN, TestClient.range("4:8-4:14"))));
    assertThat(item.has("additionalTextEdits")).isFalse();
  }

  @Test
  void anEmptyMainTemplateCompletesToAWholeOne() {
    JsonObject own = items(FULL, "", 0, 0).get(0).getAsJsonObject();
    assertThat(own.get("label").getAsString()).isEqualTo("arm!");
    assertThat(own.getAsJsonObject("labelDetails"))
        .isEqualTo(TestClient.json("{detail: ' main template tracked by " + OWN + "'}"));
    assertThat(own.get("filterText").getAsString()).isEqualTo("arm!");
    assertThat(own.has("insertTextFormat")).isFalse();
    assertThat(newText(own)).contains("\"$schema\"", OWN);

    assertThat(items(BARE, "{ }", 0, 2).get(0).getAsJsonObject().get("label").getAsString())
        .isEqualTo("arm! main template tracked by " + OWN);
  }

  @Test
  void withoutAnIdOfItsOwnASnippetAsksForOne() {
    for (String capabilities : new String[] {FULL, BARE}) {
      try (TestClient client = TestClient.running(capabilities)) {
        client.open(ServerTest.MAIN, 1, "{\n  arm!\n}\n");
        JsonObject only =
            client
                .result(
                    "textDocument/completion",
                    "{textDocument: {uri: '%s'}, position: {line: 1, character: 6}}"
                        .formatted(ServerTest.MAIN))
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject();
        assertThat(newText(only))
            .startsWith(capabilities.equals(FULL) ? "  \"\\$schema\"" : "  \"$schema\"")
            .contains(
                capabilities.equals(FULL)
                    ? "\"pid-${1:" + TestClient.GUID + "}\""
                    : "\"pid-" + TestClient.GUID + "\"");
        assertThat(only.getAsJsonArray("additionalTextEdits"))
            .isEqualTo(
                TestClient.json(
                    "[{newText: '', range: %s}]".formatted(TestClient.range("1:0-1:2"))));
      }
    }
  }

  @Test
  void nothingIsOfferedElsewhere() {
    assertThat(items(FULL, ServerTest.UNTRACKED, 2, 6)).isEmpty();
    assertThat(items(FULL, "{\"resources\": []}", 0, 15)).isEmpty();
  }
}
