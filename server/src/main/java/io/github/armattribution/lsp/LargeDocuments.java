package io.github.armattribution.lsp;

import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.workspace.SizeLimit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.MessageType;

/**
 * Documents that are too large to be looked at. Of one that may be a template that is said once.
 */
final class LargeDocuments {

  private final Client client;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  LargeDocuments(Client client) {
    this.client = client;
  }

  /** Whether {@code document} is one of them. */
  boolean passOver(OpenDocument document) {
    String text = document.text().content();
    if (text.length() <= SizeLimit.TEMPLATE.most()) {
      return false;
    }
    if (!told.contains(document.uri()) && ArmTemplate.mayBeIn(text) && told.add(document.uri())) {
      client.show(
          MessageType.Warning, SizeLimit.TEMPLATE.exceededBy(FileUris.path(document.uri())));
    }
    return true;
  }
}
