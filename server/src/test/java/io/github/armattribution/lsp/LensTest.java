package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.junit.jupiter.api.Test;

/** Code lenses, the commands behind them, and links that run commands. */
class LensTest {

  private static final String ID = "6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f378";
  private static final String TRACKED =
      ServerTest.UNTRACKED.replace(
          "[]",
          """
          [{
            "name": "pid-%s",
            "type": "Microsoft.Resources/deployments", "apiVersion": "2025-04-01",
            "properties": {"mode": "Incremental", "template": {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": []}}
          }]"""
              .formatted(ID));
  private static final String INSERT = "arm-attribution.insertTrackingDeployment";
  private static final String TREAT_AS_MAIN = "arm-attribution.treatAsMainTemplate";
  private static final String SHOW = "arm-attribution.showMessage";
  private static final String LENSES =
      "{textDocument: {codeLens: {}, codeAction: {codeActionLiteralSupport: {}},"
          + " hover: {contentFormat: ['markdown']}}, workspace: {applyEdit: true}}";
  private static final String OWN =
      "{commands: ['armAttribution.copyGuid', 'armAttribution.insertTrackingDeployment',"
          + " 'armAttribution.openRulePage', 'armAttribution.treatAsMainTemplate'], commandLinks: true}";
  private static final String DOCUMENT = "{textDocument: {uri: '" + ServerTest.MAIN + "'}}";

  private static JsonObject capabilities(String ofClient, String options) {
    try (TestClient client = TestClient.start()) {
      return client
          .result(
              "initialize",
              "{capabilities: %s, initializationOptions: %s}".formatted(ofClient, options))
          .getAsJsonObject()
          .getAsJsonObject("capabilities");
    }
  }

  private static String commands(String ofClient, String options) {
    return capabilities(ofClient, options).getAsJsonObject("executeCommandProvider").toString();
  }

  /** The only lens of a document. */
  private static JsonObject lens(TestClient client) {
    JsonArray lenses = client.result("textDocument/codeLens", DOCUMENT).getAsJsonArray();
    assertThat(lenses).hasSize(1);
    return lenses.get(0).getAsJsonObject();
  }

  /** Runs a lens as clients do that don't know its command. */
  private static JsonObject run(TestClient client, JsonObject lens) {
    return client.request("workspace/executeCommand", lens.get("command").toString());
  }

  @Test
  void onlyClientsThatShowLensesGetThem() {
    assertThat(capabilities("{}", "null").has("codeLensProvider")).isFalse();
    assertThat(commands("{}", "null")).doesNotContain(INSERT).doesNotContain(SHOW);
    JsonObject offered = capabilities(LENSES, "null");
    assertThat(offered.getAsJsonObject("codeLensProvider").isEmpty()).isTrue();
    assertThat(commands(LENSES, "null")).contains(INSERT, TREAT_AS_MAIN, SHOW);
    assertThat(commands(LENSES, OWN)).doesNotContain(INSERT).doesNotContain(SHOW);
  }

  @Test
  void aClientRunsItsOwnCommands() {
    try (TestClient client = TestClient.running(LENSES, OWN)) {
      client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);
      assertThat(lens(client))
          .isEqualTo(
              TestClient.json(
                  "{range: %s, command: {title: 'Not tracked: add', command: '%s', arguments: ['%s']}}"
                      .formatted(
                          TestClient.range("3:2-3:13"),
                          "armAttribution.insertTrackingDeployment",
                          ServerTest.MAIN)));
      client.change(ServerTest.MAIN, 2, null, TRACKED);
      assertThat(lens(client))
          .isEqualTo(
              TestClient.json(
                  "{range: %s, command: {title: 'Tracked by pid-%s \u00b7 copy GUID', command: '%s', arguments: ['%s']}}"
                      .formatted(
                          TestClient.range("3:16-3:16"), ID, "armAttribution.copyGuid", ID)));
    }
  }

  @Test
  void whyADeploymentDoesNotTrackIsToldThere() {
    String malformed = TRACKED.replace("6c18f378", "6c18f37g");
    try (TestClient client = TestClient.running(LENSES, OWN)) {
      client.open(ServerTest.MAIN, 1, malformed);
      assertThat(lens(client))
          .isEqualTo(
              TestClient.json(
                  "{range: %s, command: {title: 'Not tracked: the ID is not a valid one \u00b7 rule page', command: '%s', arguments: ['%s']}}"
                      .formatted(
                          TestClient.range("3:16-3:16"),
                          "armAttribution.openRulePage",
                          "malformed-guid")));
    }
    try (TestClient client = TestClient.running(LENSES)) {
      client.open(ServerTest.MAIN, 1, malformed);
      JsonObject lens = lens(client);
      assertThat(lens.getAsJsonObject("command").get("title").getAsString())
          .isEqualTo("Not tracked: the ID is not a valid one");
      run(client, lens);
      assertThat(client.next("window/showMessage").get("message").getAsString())
          .isEqualTo(
              client
                  .diagnostics(ServerTest.MAIN)
                  .getAsJsonArray("diagnostics")
                  .get(0)
                  .getAsJsonObject()
                  .get("message")
                  .getAsString());
    }
  }

  @Test
  void forOtherClientsTheServerTellsTheId() {
    try (TestClient client = TestClient.running(LENSES)) {
      client.open(ServerTest.MAIN, 1, TRACKED);
      JsonObject lens = lens(client);
      assertThat(lens.getAsJsonObject("command").get("title").getAsString())
          .isEqualTo("Tracked by pid-" + ID);
      run(client, lens);
      assertThat(client.next("window/showMessage"))
          .isEqualTo(
              TestClient.json(
                  "{type: 3, message: 'Tracked by pid-%s. GUID: %s'}".formatted(ID, ID)));
    }
  }

  @Test
  void forOtherClientsTheServerInsertsANewGuidAndSaysSo() {
    try (TestClient client = TestClient.running(LENSES)) {
      client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);
      JsonObject lens = lens(client);
      run(client, lens);
      assertThat(client.next("workspace/applyEdit").toString())
          .contains("pid-" + TestClient.GUID, "Insert tracking deployment");
      assertThat(client.next("window/showMessage").get("message").getAsString())
          .startsWith(
              "The new tracking deployment is called pid-" + TestClient.GUID + ". Register");

      client.change(ServerTest.MAIN, 2, null, TRACKED);
      assertThat(TestClient.errorCode(run(client, lens))).isEqualTo(-32801);
    }
  }

  @Test
  void forOtherClientsTheServerInsertsTheIdOfTheSettings() {
    try (TestClient client = TestClient.running(LENSES, "{trackingId: '" + ID + "'}")) {
      client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);
      run(client, lens(client));
      assertThat(client.next("workspace/applyEdit").toString()).contains("pid-" + ID);
      client.barrier();
      assertThat(client.untaken("window/showMessage")).isEmpty();
    }
  }

  @Test
  void aClientThatTakesNoEditsIsNotOfferedOne() {
    String noEdits = "{textDocument: {codeLens: {}}}";
    assertThat(commands(noEdits, "null")).doesNotContain(INSERT);
    try (TestClient client = TestClient.running(noEdits)) {
      client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);
      assertThat(client.result("textDocument/codeLens", DOCUMENT).getAsJsonArray()).isEmpty();
    }
  }

  @Test
  void commandsWithOddArgumentsAreRefused() {
    try (TestClient client = TestClient.running(LENSES)) {
      for (String command :
          new String[] {
            "arm-attribution.insertTrackingDeployment', arguments: [{}]",
            "arm-attribution.insertTrackingDeployment'",
            "arm-attribution.showMessage', arguments: [{}]",
            "no.such.command'"
          }) {
        assertThat(client.errorCode("workspace/executeCommand", "{command: '" + command + "}"))
            .isEqualTo(-32602);
      }
    }
  }

  @Test
  void lensesAndStatusAreRefreshedForClientsThatWantIt() {
    String settings = "{settings: {armAttribution: {mainTemplates: ['x.json']}}}";
    String refreshing =
        "{textDocument: {codeLens: {}}, workspace: {codeLens: {refreshSupport: true}}}";
    try (TestClient client = TestClient.running(refreshing, "{statusRefresh: true}")) {
      client.notify("workspace/didChangeConfiguration", settings);
      client.next("workspace/codeLens/refresh", params -> true);
      client.next("armAttribution/statusRefresh", params -> true);
    }
    try (TestClient client = TestClient.running(LENSES)) {
      client.notify("workspace/didChangeConfiguration", settings);
      client.barrier();
      assertThat(client.untaken("workspace/codeLens/refresh")).isEmpty();
      assertThat(client.untaken("armAttribution/statusRefresh")).isEmpty();
    }
  }

  @Test
  void hoversHaveLinksThatRunTheClientsCommands() {
    try (TestClient client = TestClient.running(LENSES, OWN)) {
      client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);
      assertThat(hover(client, 3, 5))
          .startsWith(
              "[Insert tracking deployment](command:armAttribution.insertTrackingDeployment?"
                  + "%5B%22file%3A%2F%2F%2Fproject%2Fazuredeploy.json%22%5D) \u00b7 "
                  + "[Rule page](command:armAttribution.openRulePage?%5B%22missing-pid%22%5D)\n\n"
                  + "**Not tracked**: insert a tracking deployment");
      client.change(ServerTest.MAIN, 2, null, TRACKED);
      assertThat(hover(client, 4, 5))
          .startsWith(
              "[Copy GUID](command:armAttribution.copyGuid?%5B%22"
                  + ID
                  + "%22%5D)\n\n**Tracked** by");
      client.change(ServerTest.MAIN, 3, null, TRACKED.replace("6c18f378", "6c18f37g"));
      assertThat(hover(client, 4, 5)).startsWith("[Rule page]").contains("malformed-guid");
    }
  }

  @Test
  void hoversHaveNoSuchLinksOtherwise() {
    for (String options : new String[] {"null", OWN.replace("true", "false")}) {
      try (TestClient client = TestClient.running(LENSES, options)) {
        client.open(ServerTest.MAIN, 1, TRACKED);
        assertThat(hover(client, 4, 5)).startsWith("**Tracked** by `pid-");
      }
    }
    try (TestClient client = TestClient.running(LENSES.replace("'markdown'", ""), OWN)) {
      client.open(ServerTest.MAIN, 1, TRACKED);
      assertThat(hover(client, 4, 5)).startsWith("Tracked by pid-");
    }
  }

  private static String hover(TestClient client, int line, int character) {
    return client
        .result(
            "textDocument/hover",
            "{textDocument: {uri: '%s'}, position: {line: %d, character: %d}}"
                .formatted(ServerTest.MAIN, line, character))
        .getAsJsonObject()
        .getAsJsonObject("contents")
        .get("value")
        .getAsString();
  }

  @Test
  void theStatusOfADocument() {
    try (TestClient client = TestClient.running("{}")) {
      assertThat(client.result("armAttribution/status", DOCUMENT))
          .isEqualTo(status("notTemplate", "", "", ""));
      client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);
      assertThat(client.result("armAttribution/status", DOCUMENT))
          .isEqualTo(status("notTracked", "", "", ""));
      client.change(ServerTest.MAIN, 2, null, TRACKED);
      assertThat(client.result("armAttribution/status", DOCUMENT))
          .isEqualTo(status("tracked", "'pid-" + ID + "'", "'" + ID + "'", ""));
      client.change(ServerTest.MAIN, 3, null, TRACKED.replace(ID, "XXX"));
      assertThat(client.result("armAttribution/status", DOCUMENT))
          .isEqualTo(status("notTracked", "", "", "'pid-XXX'"));
      client.change(
          ServerTest.MAIN,
          4,
          null,
          TRACKED.replaceFirst("deploymentTemplate", "deploymentTemplte"));
      assertThat(client.result("armAttribution/status", DOCUMENT))
          .isEqualTo(status("notTracked", "", "", "'pid-" + ID + "'", ""));
      client.change(ServerTest.MAIN, 5, null, "{}");
      assertThat(client.result("armAttribution/status", DOCUMENT))
          .isEqualTo(status("notTemplate", "", "", ""));
      assertThat(client.errorCode("armAttribution/status", "{}")).isEqualTo(-32602);

      String part = "file:///project/part.json";
      client.open(part, 1, ServerTest.UNTRACKED);
      assertThat(client.result("armAttribution/status", DOCUMENT.replace(ServerTest.MAIN, part)))
          .isEqualTo(status("notMain", "", "", ""));
    }
  }

  @Test
  void theStatusTellsTheIdsOfOtherFiles() {
    try (TestClient client = TestClient.running("{}")) {
      client.open("file:///project/shop/mainTemplate.json", 1, TRACKED);
      client.diagnostics("file:///project/shop/mainTemplate.json");
      client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);

      assertThat(
              client
                  .result("armAttribution/status", DOCUMENT)
                  .getAsJsonObject()
                  .getAsJsonArray("otherIds"))
          .isEqualTo(TestClient.json("[{id: 'pid-" + ID + "', file: 'shop/mainTemplate.json'}]"));
    }
  }

  private static Object status(String state, String names, String guids, String flawed) {
    // The flawed ones are placeholders, but for one.
    return status(
        state, names, guids, flawed, flawed.isEmpty() ? "" : "pendingName: " + flawed + ",");
  }

  private static Object status(
      String state, String names, String guids, String flawed, String pending) {
    return TestClient.json(
        ("{state: '%s', trackingNames: [%s], guids: [%s], flawedNames: [%s], %s linkedFrom: [],"
                + " mayBeMain: %s, otherIds: []}")
            .formatted(state, names, guids, flawed, pending, state.equals("notMain")));
  }
}
