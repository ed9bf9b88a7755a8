package io.github.armattribution.lsp;

import io.github.armattribution.analysis.Analyzer;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;

/** One session over a pair of streams, from the first message to the exit code. */
public final class StreamServer {

  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private final ClientLog log;
  private final TemplateServer server;
  private final MessageReader reader;
  private final LifecycleGate gate;

  StreamServer(InputStream in, OutputStream out, TemplateServer.Environment environment) {
    MessageJsonHandler json =
        new MessageJsonHandler(
            Map.of(), gson -> gson.registerTypeAdapter(TextEdit.class, new TextEditWriter()));
    MessageConsumer writer = endingWith(new StreamMessageConsumer(out, json));
    log = new ClientLog(writer);
    server = new TemplateServer(environment, new Process(), log);
    ProtocolMethods methods = new ProtocolMethods(json.getGson(), log);
    server.answer(methods);
    RemoteEndpoint remote = new ClientEndpoint(writer, methods, log);
    server.connect(new Client(remote));
    reader = new MessageReader(in, writer, server::passedOver, log);
    gate = new LifecycleGate(remote, writer);
  }

  /** Takes output that can't be written for what it is: nobody is there anymore. */
  private MessageConsumer endingWith(MessageConsumer writer) {
    return message -> {
      try {
        writer.consume(message);
      } catch (OutOfMemoryError lack) {
        // Whoever wanted to send it would take it for a fault of one request.
        LackOfMemory.endIf(lack);
        throw lack;
      } catch (JsonRpcException broken) {
        exit.complete(server.exitCode());
        throw broken;
      }
    };
  }

  /**
   * Serves on standard input and output until the client is done or gone, and returns the exit
   * code. From the first moment on a stray print goes to standard error: the protocol alone may
   * write to standard output.
   */
  public static int run() {
    System.setOut(System.err);
    return run(
        new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16),
        new FileOutputStream(FileDescriptor.out));
  }

  /**
   * The same on any streams.
   *
   * @return 0 if the client has asked for the end with {@code shutdown}, else 1
   */
  public static int run(InputStream in, OutputStream out) {
    LackOfMemory.watchThreads();
    return new StreamServer(
            in, out, new TemplateServer.Environment(Analyzer::analyze, UUID::randomUUID))
        .serve();
  }

  /**
   * Blocks until the end. The reading thread may still block then, in a read that never returns.
   */
  int serve() {
    Thread reading = new Thread(this::read, "reader");
    reading.setDaemon(true);
    reading.start();
    return exit.join();
  }

  private void read() {
    boolean open = true;
    while (open) {
      try {
        reader.listen(gate);
        open = false;
      } catch (JsonRpcException | IOException broken) {
        open = false;
      } catch (RuntimeException | Error failure) {
        LackOfMemory.endIf(failure);
        // One message that can't be taken in must not be the last one. But what it would have
        // changed is not known.
        server.loseDocuments();
        log.failure("Taking in a message", failure);
      }
    }
    exit.complete(server.exitCode());
  }

  private final class Process implements TemplateServer.Owner {
    @Override
    public void watch(int processId) {
      ClientWatch.start(processId, () -> exit.complete(server.exitCode()));
    }

    @Override
    public void exit(int code) {
      // A thread that still blocks in a read would hold up the end of the process by 300 ms.
      reader.close();
      exit.complete(code);
    }
  }
}
