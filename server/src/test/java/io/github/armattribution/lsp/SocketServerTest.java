package io.github.armattribution.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server on a socket that a client listens on. */
@Timeout(TestClient.LIMIT_SECONDS)
class SocketServerTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void servesAClientThatListensOnAPort(String address) throws Exception {
    try (ServerSocketChannel listening = ServerSocketChannel.open()) {
      try {
        listening.bind(new InetSocketAddress(InetAddress.getAllByName(address)[0], 0));
      } catch (IOException | UnsupportedAddressTypeException none) {
        abort("This machine has no " + address);
      }
      int port = ((InetSocketAddress) listening.getLocalAddress()).getPort();
      serves(listening, () -> SocketServer.runOnPort(port));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void servesAClientThatListensOnAFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("client.sock");
    try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      listening.bind(UnixDomainSocketAddress.of(file));
      serves(listening, () -> SocketServer.runOnFile(file.toString()));
    }
    assertThatThrownBy(() -> SocketServer.runOnFile(file.toString()))
        .isInstanceOf(IOException.class);
  }

  private static void serves(ServerSocketChannel listening, Callable<Integer> server)
      throws Exception {
    FutureTask<Integer> exitCode = new FutureTask<>(server);
    Thread serving = new Thread(exitCode, "socket-server");
    serving.setDaemon(true);
    serving.start();
    try (SocketChannel connected = listening.accept()) {
      TestClient client =
          new TestClient(SocketServer.input(connected), SocketServer.output(connected));
      client.request("initialize", "{processId: null, capabilities: {}}");
      client.notify("initialized", "{}");
      // The server reads and writes at the same time.
      client.open(ServerTest.MAIN, 1, ServerTest.UNTRACKED);
      assertThat(client.diagnostics(ServerTest.MAIN).getAsJsonArray("diagnostics")).hasSize(1);
      client.request("shutdown", null);
      client.notify("exit", null);
      assertThat(exitCode.get(TestClient.LIMIT_SECONDS, TimeUnit.SECONDS)).isZero();
    }
  }

  @Test
  void endsWhenTheClientHangsUp() throws Exception {
    try (ServerSocketChannel listening = ServerSocketChannel.open()) {
      listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      int port = ((InetSocketAddress) listening.getLocalAddress()).getPort();
      FutureTask<Integer> exitCode = new FutureTask<>(() -> SocketServer.runOnPort(port));
      new Thread(exitCode, "socket-server").start();
      listening.accept().close();
      assertThat(exitCode.get(TestClient.LIMIT_SECONDS, TimeUnit.SECONDS)).isOne();
    }
  }
}
