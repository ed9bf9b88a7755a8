package io.github.armattribution.lsp;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.eclipse.lsp4j.MessageType;

/** Tells the user what the user can act on, and standard error the rest. */
final class ClientLog {

  private final Client client;
  private final PrintStream errors;

  ClientLog(Client client, PrintStream errors) {
    this.client = client;
    this.errors = errors;
  }

  void warning(String text) {
    client.log(MessageType.Warning, text);
  }

  /**
   * Something of ours broke: one line for the user, who may want to report it, and the whole cause
   * on standard error.
   */
  void failure(String what, Throwable cause) {
    client.log(MessageType.Error, what + " failed: " + cause);
    // In one piece, so that what two threads tell does not mix.
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    errors.print(what + " failed:" + System.lineSeparator() + trace);
    errors.flush();
  }
}
