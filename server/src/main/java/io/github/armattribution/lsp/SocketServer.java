package io.github.armattribution.lsp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;

/**
 * A session over a socket of this machine, on which the client is listening already: the server
 * listens on none, and never connects to another machine.
 */
public final class SocketServer {

  private SocketServer() {}

  /**
   * Serves a client at a port of this machine.
   *
   * @return the exit code, as {@link StdioServer#run}
   * @throws IOException if nobody listens there
   */
  public static int runOnPort(int port) throws IOException {
    try (SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
      // Each message would wait for the client's word on the one before.
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      return run(channel);
    }
  }

  /**
   * Serves a client at a socket in the file system.
   *
   * @return the exit code, as {@link StdioServer#run}
   * @throws IOException if nobody listens there
   * @throws IllegalArgumentException if no socket can have that name
   */
  public static int runOnFile(String path) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      return run(channel);
    }
  }

  private static int run(SocketChannel channel) {
    return StdioServer.run(new BufferedInputStream(input(channel), 1 << 16), output(channel));
  }

  /** The streams that Java makes of a socket channel itself lock each other out before Java 19. */
  static InputStream input(SocketChannel channel) {
    return Channels.newInputStream(
        new ReadableByteChannel() {
          @Override
          public int read(ByteBuffer to) throws IOException {
            return channel.read(to);
          }

          @Override
          public boolean isOpen() {
            return channel.isOpen();
          }

          @Override
          public void close() throws IOException {
            channel.close();
          }
        });
  }

  static OutputStream output(SocketChannel channel) {
    return Channels.newOutputStream(
        new WritableByteChannel() {
          @Override
          public int write(ByteBuffer from) throws IOException {
            return channel.write(from);
          }

          @Override
          public boolean isOpen() {
            return channel.isOpen();
          }

          @Override
          public void close() throws IOException {
            channel.close();
          }
        });
  }
}
