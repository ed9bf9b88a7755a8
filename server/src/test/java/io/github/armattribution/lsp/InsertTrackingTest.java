package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Position;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InsertTrackingTest {

  private static final String ID = "4c8d1f7e-52a9-4e36-b0d4-7a9e6c18f325";
  private static final String WHOLE = "{uri: '" + ServerTest.MAIN + "'}";

  @Test
  void insertsATrackingDeploymentOrSaysWhyNot() {
    String id = "6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378";
    try (TestClient client = TestClient.running("{}")) {
      client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);
      assertThat(
              insert(client, "{textDocument: {uri: '" + ServerTest.MAIN + "', version: 1}}")
                  .toString())
          .contains("pid-" + TestClient.GUID);
      String named = "{textDocument: " + WHOLE + ", trackingId: '" + id + "'}";
      assertThat(insert(client, named).toString()).contains("pid-" + id);
      assertThat(error(client, "{textDocument: " + WHOLE + ", trackingId: 'x'}"))
          .contains("\"x\" is not a tracking ID");
      assertThat(
              client.errorCode(
                  InsertTrackingHandler.METHOD,
                  "{textDocument: {uri: '" + ServerTest.MAIN + "', version: 9}}"))
          .isEqualTo(-32801);
      assertThat(error(client, "{textDocument: {uri: 'file:///else.json'}}")).contains("not open");

      String edited =
          insert(client, named)
              .getAsJsonObject("changes")
              .getAsJsonArray(ServerTest.MAIN)
              .get(0)
              .getAsJsonObject()
              .get("newText")
              .getAsString();
      client.change(
          ServerTest.MAIN,
          2,
          null,
          ServerTest.UNTRACKED.replace("[]", "[" + deployment(edited) + "]"));
      assertThat(error(client, named)).contains("tracked by pid-" + id + " already");
      assertThat(error(client, "{textDocument: " + WHOLE + "}")).contains("tracked already");
      client.change(ServerTest.MAIN, 3, null, "{}");
      assertThat(error(client, "{textDocument: " + WHOLE + "}")).contains("is not an ARM template");
    }
  }

  @Test
  void insertsANewGuidWhenAskedForOneWhateverTheSettings() {
    try (TestClient client = TestClient.start()) {
      client.request(
          "initialize",
          "{capabilities: {}, initializationOptions:"
              + " {trackingId: '6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378'}}");
      client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);
      assertThat(insert(client, "{textDocument: " + WHOLE + ", trackingId: null}").toString())
          .contains("pid-" + TestClient.GUID);
    }
  }

  @Test
  void anIdIsPutWhereAPlaceholderOrAMalformedOneStands() {
    for (String flawed : List.of("pid-YOUR-GUID-HERE", "pid-4c8d1f7e-52a9-4e36-b0d4-7a9e6c18f32")) {
      try (TestClient client = TestClient.running("{}")) {
        client.open(ServerTest.MAIN, 1, named(flawed));
        assertThat(status(client).get("pendingName").getAsString()).isEqualTo(flawed);
        assertThat(after(client, named(flawed), "trackingId: '" + ID + "'"))
            .isEqualTo(named("pid-" + ID));
        assertThat(after(client, named(flawed), "trackingId: null"))
            .isEqualTo(named("pid-" + TestClient.GUID));
      }
    }
  }

  @Test
  void besideAGoodIdOneIsPutOnlyWhereTheClientSays() {
    String two = named("pid-" + TestClient.GUID, "pid-YOUR-GUID-HERE");
    try (TestClient client = TestClient.running("{}")) {
      client.open(ServerTest.MAIN, 1, two);
      assertThat(status(client).has("pendingName")).isFalse();
      String asked = "trackingId: '" + ID + "'";
      assertThat(after(client, two, asked)).hasSizeGreaterThan(two.length());
      assertThat(after(client, two, asked + ", position: {line: 9, character: 20}"))
          .isEqualTo(named("pid-" + TestClient.GUID, "pid-" + ID));
      assertThat(
              error(
                  client,
                  "{textDocument: %s, %s, position: {line: 0, character: 0}}"
                      .formatted(WHOLE, asked)))
          .contains("no placeholder");
    }
  }

  @Test
  void whatDeploysSomethingIsNotRenamed() {
    String work =
        named("pid-YOUR-GUID-HERE")
            .replace("\"resources\": []", "\"resources\": [{\"type\": \"a/b\", \"name\": \"c\"}]");
    try (TestClient client = TestClient.running("{}")) {
      client.open(ServerTest.MAIN, 1, work);
      assertThat(after(client, work, "trackingId: '" + ID + "'")).contains("pid-YOUR-GUID-HERE");
    }
  }

  @Test
  void aClientThatAsksForTheIdIsOfferedTo() {
    String capabilities = "{textDocument: {codeAction: {codeActionLiteralSupport: {}}}}";
    String flawed = named("pid-YOUR-GUID-HERE");
    try (TestClient client =
        TestClient.running(capabilities, "{commands: ['armAttribution.enterTrackingId']}")) {
      client.open(ServerTest.MAIN, 1, flawed);
      JsonObject first = actions(client).get(0).getAsJsonObject();
      assertThat(first.get("title").getAsString()).isEqualTo("Enter your tracking ID…");
      assertThat(first.get("kind").getAsString()).isEqualTo("quickfix");
      assertThat(first.getAsJsonArray("diagnostics").toString()).contains("placeholder-guid");
      assertThat(first.getAsJsonObject("command"))
          .isEqualTo(
              TestClient.json(
                  "{title: 'Enter your tracking ID…', command: 'armAttribution.enterTrackingId',"
                      + " arguments: ['%s', {line: 4, character: 17}]}"
                          .formatted(ServerTest.MAIN)));
    }
    try (TestClient client = TestClient.running(capabilities)) {
      client.open(ServerTest.MAIN, 1, flawed);
      assertThat(actions(client).toString()).doesNotContain("Enter your tracking ID");
    }
  }

  private static JsonArray actions(TestClient client) {
    return client
        .result(
            "textDocument/codeAction",
            "{textDocument: %s, range: %s, context: {diagnostics: []}}"
                .formatted(WHOLE, TestClient.range("4:20-4:20")))
        .getAsJsonArray();
  }

  private static JsonObject status(TestClient client) {
    return client
        .result("armAttribution/status", "{textDocument: " + WHOLE + "}")
        .getAsJsonObject();
  }

  /** A template with empty deployments of these names, the first one's in line 4. */
  private static String named(String... names) {
    return ServerTest.UNTRACKED.replace(
        "[]",
        Stream.of(names)
            .map(
                name ->
                    """
                    {
                        "name": "%s",
                        "type": "Microsoft.Resources/deployments", "apiVersion": "2025-04-01",
                        "properties": {"mode": "Incremental", "template": {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": []}}
                      }"""
                        .formatted(name))
            .collect(Collectors.joining(",\n", "[", "]")));
  }

  /** The text after what the server answers. */
  private static String after(TestClient client, String text, String asked) {
    JsonArray edits =
        insert(client, "{textDocument: " + WHOLE + ", " + asked + "}")
            .getAsJsonObject("changes")
            .getAsJsonArray(ServerTest.MAIN);
    LineIndex lines = LineIndex.of(text);
    return TextEdit.apply(
        text,
        edits.asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(
                edit ->
                    new TextEdit(
                        new Span(offset(lines, edit, "start"), offset(lines, edit, "end")),
                        edit.get("newText").getAsString()))
            .toList());
  }

  private static int offset(LineIndex lines, JsonObject edit, String end) {
    JsonObject position = edit.getAsJsonObject("range").getAsJsonObject(end);
    return lines.offsetAt(
        new Position(position.get("line").getAsInt(), position.get("character").getAsInt()));
  }

  /** The JSON object in a text that inserts one. */
  private static String deployment(String inserted) {
    return inserted.substring(inserted.indexOf('{'), inserted.lastIndexOf('}') + 1);
  }

  private static JsonObject insert(TestClient client, String params) {
    return client.result(InsertTrackingHandler.METHOD, params).getAsJsonObject();
  }

  private static String error(TestClient client, String params) {
    return client
        .request(InsertTrackingHandler.METHOD, params)
        .getAsJsonObject("error")
        .get("message")
        .getAsString();
  }
}
