package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.lsp4j.LogTraceParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers as clients write them, and as they should not. */
class MessageReaderTest {

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final List<ResponseMessage> refused = new ArrayList<>();
  private final List<Object> logged = new ArrayList<>();

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

  private List<String> received() throws IOException {
    return received(new ByteArrayInputStream(sent.toByteArray()));
  }

  private List<String> received(InputStream in) throws IOException {
    List<String> methods = new ArrayList<>();
    ClientLog log =
        new ClientLog(message -> logged.add(((NotificationMessage) message).getParams()));
    log.trace("messages");
    new MessageReader(in, refusal -> refused.add((ResponseMessage) refusal), lost -> {}, log)
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
  void aMessageIsReadBehindAnyHeader(String header) throws IOException {
    send(header, "größe");
    send("Content-Length: <n>\r\n\r\n", "next");

    assertThat(received()).containsExactly("größe", "next");
  }

  @Test
  void aCharsetHoldsForItsMessage() throws IOException {
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
  void aMessageOfUnknownLengthIsTheOnlyOneThatIsLost(String header) throws IOException {
    send("Content-Length: <n>\r\n\r\n", "first");
    send(header, "lost");
    send("Content-Length: <n>\r\n\r\n", "next");
    send("Content-Length: <n>\r\n\r\n", "last");

    assertThat(received()).containsExactly("first", "next", "last");
  }

  @Test
  void aHeaderWithoutAnEndIsNotHeld() throws IOException {
    sent.writeBytes(new byte[100_000]);
    send("Content-Length: <n>\r\n\r\n", "next");
    sent.writeBytes(new byte[100_000]);

    assertThat(received()).containsExactly("next");
    assertThat(logged)
        .hasSize(2)
        .containsOnly(new LogTraceParams("A header is longer than 8 KB and passed over."));
  }

  @Test
  void aMessageThatIsTooLargeIsRefusedAndNotHeld() throws IOException {
    String start = "{\"id\":\"large\",\"method\":\"x/large\",\"params\":\"";
    byte[] text = new byte[MessageReader.LARGEST];
    Arrays.fill(text, (byte) 'x');
    sent.writeBytes(
        "Content-Length: %d\r\n\r\n%s"
            .formatted(text.length + start.length() + 2, start)
            .getBytes(StandardCharsets.US_ASCII));
    sent.writeBytes(text);
    sent.writeBytes("\"}".getBytes(StandardCharsets.US_ASCII));
    send("Content-Length: <n>\r\n\r\n", "next");
    byte[] all = sent.toByteArray();

    long before = allocated();
    assertThat(received(new ByteArrayInputStream(all))).containsExactly("next");
    assertThat(allocated() - before).isLessThan(text.length / 8);
    assertThat(refused)
        .singleElement()
        .satisfies(answer -> assertThat(answer.getId()).isEqualTo("large"))
        .satisfies(
            answer ->
                assertThat(answer.getError().getMessage())
                    .isEqualTo("The message is larger than 64 MB."));
    assertThat(logged)
        .containsExactly(
            new MessageParams(
                MessageType.Warning,
                "x/large is passed over: it is larger than 64 MB, and no template is."));
  }

  /** In bytes, by this thread. */
  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getThreadAllocatedBytes(Thread.currentThread().getId());
  }
}
