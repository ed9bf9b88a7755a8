package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

class InsertTrackingTest {

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
      assertThat(error(client, "{textDocument: " + WHOLE + "}")).contains("no ARM template");
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
