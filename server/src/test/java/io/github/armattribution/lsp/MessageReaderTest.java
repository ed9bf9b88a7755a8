package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers as clients write them, and as they should not. */
class MessageReaderTest {

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

  /** Writes a message behind a header in which <n> stands for its length. */
  private void send(String header, String method, Charset charset) {
    byte[] content = "{\"jsonrpc\":\"2.0\",\"method\":\"%s\"}".formatted(method).getBytes(charset);
    sent.writeBytes(
        header
            .replace("<n>", Integer.toString(content.length))
            .getBytes(StandardCharsets.ISO_8859_1));
    sent.writeBytes(content);
  }

  private void send(String header, String method) {
    send(header, method, StandardCharsets.UTF_8);
  }

  private List<String> received() {
    MessageJsonHandler json = new MessageJsonHandler(Map.of());
    List<String> methods = new ArrayList<>();
    new MessageReader(new ByteArrayInputStream(sent.toByteArray()), json, (message, issues) -> {})
        .listen(message -> methods.add(((NotificationMessage) message).getMethod()));
    return methods;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: <n>\r\n\r\n",
        "content-length: <n>\r\n\r\n",
        "CONTENT-LENGTH:<n>\r\n\r\n",
        "Content-Length \t:\t <n> \r\n\r\n",
        "Content-Length: <n>\n\n",
        "\r\nContent-Length: <n>\r\n\r\n",
        "\u00EF\u00BB\u00BFContent-Length: <n>\r\n\r\n",
        "X-Trace: 1:2\r\nContent-Length: <n>\r\nX-Other\r\n\r\n",
        "content-type: application/vscode-jsonrpc; charset=utf8\r\ncontent-length: <n>\r\n\r\n",
        "Content-Length: <n>\r\nContent-Type: text/json; Charset=\"UTF-8\"; v=1\r\n\r\n",
        "Content-Length: <n>\r\nContent-Type: text/json; charset=x-unheard-of\r\n\r\n",
        "Content-Length: <n>\r\nContent-Type: charset=\r\n\r\n",
      })
  void aMessageIsReadBehindAnyHeader(String header) {
    send(header, "größe");
    send("Content-Length: <n>\r\n\r\n", "next");

    assertThat(received()).containsExactly("größe", "next");
  }

  @Test
  void aCharsetHoldsForItsMessage() {
    send(
        "CONTENT-LENGTH: <n>\r\nCONTENT-TYPE: text/json; charset='iso-8859-1'\r\n\r\n",
        "größe",
        StandardCharsets.ISO_8859_1);
    send("Content-Length: <n>\r\n\r\n", "grün");

    assertThat(received()).containsExactly("größe", "grün");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Length: <n>\r\n\r\n",
        "Content-Length: many\r\n\r\n",
        "Content-Length: -1\r\n\r\n",
        "Content-Length: 99999999999999999999\r\n\r\n",
        "Content-Length: 20\r\n\r\n"
      })
  void aMessageOfUnknownLengthIsTheOnlyOneThatIsLost(String header) {
    send("Content-Length: <n>\r\n\r\n", "first");
    send(header, "lost");
    send("Content-Length: <n>\r\n\r\n", "next");
    send("Content-Length: <n>\r\n\r\n", "last");

    assertThat(received()).containsExactly("first", "next", "last");
  }
}
