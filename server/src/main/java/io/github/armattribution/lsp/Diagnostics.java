package io.github.armattribution.lsp;

/** How diagnostics get to the client; one way for a session, or each would be seen twice. */
interface Diagnostics {

  /** Says that a document was opened, changed or closed. Returns at once. */
  void refresh(String uri);

  /** Says that something changed that may matter to every document. Returns at once. */
  void refreshAll();

  /** Sends nothing from now on. */
  void stop();
}
