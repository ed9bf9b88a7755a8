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
import java.nio.channels.ByteChannel;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;

/**
 * A session over a socket of this machine, on which the client is listening already: the server
 * listens on none, and never connects to another machine.
 */
public final class SocketServer {

  private static final byte[] IPV4 = {127, 0, 0, 1};
  private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private SocketServer() {}

  /**
   * Serves a client at a port of this machine, by IPv4 or, as where {@code localhost} means that to
   * a client, IPv6.
   *
   * @return the exit code, as {@link StreamServer#run}
   * @throws IOException if nobody listens there
   */
  public static int runOnPort(int port) throws IOException {
    try (SocketChannel channel = connected(port)) {
      // Each message would wait for the client's word on the one before.
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      return run(channel);
    }
  }

  private static SocketChannel connected(int port) throws IOException {
    try {
      return SocketChannel.open(new InetSocketAddress(InetAddress.getByAddress(IPV4), port));
    } catch (IOException nobody) {
      try {
        return SocketChannel.open(new InetSocketAddress(InetAddress.getByAddress(IPV6), port));
      } catch (IOException | UnsupportedAddressTypeException none) {
        throw nobody;
      }
    }
  }

  /**
   * Serves a client at a socket in the file system.
   *
   * @return the exit code, as {@link StreamServer#run}
   * @throws IOException if nobody listens there
   * @throws IllegalArgumentException if no socket can have that name
   */
  public static int runOnFile(String path) throws IOException {
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      return run(channel);
    }
  }

  private static int run(SocketChannel channel) {
    return StreamServer.run(new BufferedInputStream(input(channel), 1 << 16), output(channel));
  }

  static InputStream input(SocketChannel channel) {
    return Channels.newInputStream(new BothWays(channel));
  }

  static OutputStream output(SocketChannel channel) {
    return Channels.newOutputStream(new BothWays(channel));
  }

  /** The streams that Java makes of a socket channel itself lock each other out before Java 19. */
  private record BothWays(SocketChannel channel) implements ByteChannel {

    @Override
    public int read(ByteBuffer to) throws IOException {
      return channel.read(to);
    }

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
  }
}
