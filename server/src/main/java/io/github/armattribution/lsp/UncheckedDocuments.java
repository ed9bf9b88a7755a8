package io.github.armattribution.lsp;

import io.github.armattribution.analysis.Analysis;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.workspace.SizeLimit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.MessageType;

/** Documents that are too large or too involved to be checked. Of each that is said once. */
final class UncheckedDocuments {

  private final Client client;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  UncheckedDocuments(Client client) {
    this.client = client;
  }

  /** Whether {@code document} is too large to be looked at. */
  boolean isTooLarge(OpenDocument document) {
    String text = document.text().content();
    if (text.length() <= SizeLimit.TEMPLATE.most()) {
      return false;
    }
    if (!told.contains(document.uri()) && ArmTemplate.mayBeIn(text)) {
      tell(document, SizeLimit.TEMPLATE.exceededBy(FileUris.path(document.uri())));
    }
    return true;
  }

  /** Tells if the analysis of {@code document} was given up. */
  void look(OpenDocument document, Analysis analysis) {
    if (analysis.tooInvolved()) {
      tell(document, Analysis.tooInvolved(FileUris.path(document.uri())));
    }
  }

  private void tell(OpenDocument document, String why) {
    if (told.add(document.uri())) {
      client.show(MessageType.Warning, why);
    }
  }
}
