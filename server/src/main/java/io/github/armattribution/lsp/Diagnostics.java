package io.github.armattribution.lsp;

import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Diagnostic;

/** How diagnostics get to the client; one way for a session, or each would be seen twice. */
interface Diagnostics {

  /** Says that a document was opened, changed or closed. Returns at once. */
  void refresh(String uri);

  /** Says that something changed that may matter to every document. Returns at once. */
  void refreshAll();

  /**
   * Shows what was found in files that are not open, by their URIs, in place of what this has shown
   * before. Returns at once.
   */
  void showUnopened(Map<String, List<Diagnostic>> found);

  /** Sends nothing from now on. */
  void stop();
}
