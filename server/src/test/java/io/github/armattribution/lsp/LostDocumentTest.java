package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change that can't be taken in: what the client has in the document then, nobody knows. */
class LostDocumentTest {

  private static final String URI = "file:///w/mainTemplate.json";
  private static final String OTHER = "file:///w/other/mainTemplate.json";

  private TestClient client;

  @BeforeEach
  void open() {
    client = TestClient.running("{}");
    client.open(URI, 1, ServerTest.UNTRACKED);
    assertThat(findings(URI)).hasSize(1);
  }

  @AfterEach
  void end() {
    client.close();
  }

  private JsonArray findings(String uri) {
    return client.diagnostics(uri).getAsJsonArray("diagnostics");
  }

  private void change(int version, String changes) {
    client.notify(
        "textDocument/didChange",
        "{textDocument: {uri: '%s', version: %d}, contentChanges: %s}"
            .formatted(URI, version, changes));
  }

  private static String inserting(String at) {
    return "{range: " + TestClient.range(at) + ", text: '\\n'}";
  }

  private JsonObject hover() {
    return client.request(
        "textDocument/hover",
        "{textDocument: {uri: '" + URI + "'}, position: {line: 1, character: 4}}");
  }

  private void isLost() {
    assertThat(client.next("window/showMessage"))
        .isEqualTo(
            TestClient.json(
                "{type: 2, message: 'A change of /w/mainTemplate.json could not be taken in, so it is not checked anymore: findings would stand in the wrong places. Close it and open it again.'}"));
    assertThat(findings(URI)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{range: {start: {line: 99, character: 0}, end: {line: 99, character: 0}}, text: 'x'}",
        "{range: {start: {line: -1, character: 0}, end: {line: 0, character: 0}}, text: 'x'}",
        "{range: {start: {line: 1, character: 1}, end: {line: 0, character: 0}}, text: 'x'}",
        "{range: {start: {line: 0, character: 0}, end: null}, text: 'x'}",
        "{range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}}}",
        "{range: {start: {line: 'a', character: 0}, end: {line: 0, character: 0}}, text: 'x'}",
        "{text: {}}"
      })
  void noFindingsAreShownForATextThatIsNotKnown(String change) {
    change(2, "[" + inserting("0:0-0:0") + ", " + change + "]");

    isLost();
    change(3, "[" + inserting("0:0-0:0") + "]");
    assertThat(hover().get("result").isJsonNull()).isTrue();
    client.open(OTHER, 1, ServerTest.UNTRACKED);
    assertThat(findings(OTHER)).as("others are checked").hasSize(1);
    assertThat(client.transcript().toString().split("could not be taken in", -1))
        .as("told once")
        .hasSize(2);
  }

  @Test
  void openingItAgainBringsItBack() {
    change(2, "[" + inserting("99:0-99:0") + "]");
    isLost();

    client.notify("textDocument/didClose", "{textDocument: {uri: '" + URI + "'}}");
    client.open(URI, 1, ServerTest.UNTRACKED);

    assertThat(findings(URI)).hasSize(1);
  }

  @Test
  void soDoesAChangeOfAllOfIt() {
    change(2, "[" + inserting("99:0-99:0") + "]");
    isLost();

    client.change(URI, 3, null, "\n\n" + ServerTest.UNTRACKED);
    assertThat(findings(URI).toString()).contains("\"line\":5");
    change(4, "[" + inserting("0:0-0:0") + "]");
    assertThat(findings(URI).toString()).contains("\"line\":6");
  }

  /** As some clients do at the end of a text. */
  @Test
  void aRangeMayEndBehindTheTextAndStartWhereItsNextLineWould() {
    int lines = (int) ServerTest.UNTRACKED.lines().count();
    change(
        2,
        "[%s, {range: %s, text: %s}]"
            .formatted(
                inserting((lines + 1) + ":0-" + (lines + 1) + ":0"),
                TestClient.range("0:0-999:0"),
                new JsonPrimitive("\n\n" + ServerTest.UNTRACKED)));

    assertThat(findings(URI).toString()).contains("\"line\":5");
  }
}
