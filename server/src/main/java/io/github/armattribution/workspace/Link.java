package io.github.armattribution.workspace;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Deployment;
import io.github.armattribution.template.TemplateLink;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A link from one template to another, as far as its file tells.
 *
 * @param kind what its text is
 * @param text the path or address, with one {@link FoldedText#UNKNOWN} for each stretch that the
 *     file does not tell
 */
record Link(Kind kind, String text) {

  /** The two ways to name a file. Template specs' ids name none. */
  enum Kind {
    RELATIVE_PATH,
    URI
  }

  /** What {@code template} and the templates nested in it link to. */
  static List<Link> in(ArmTemplate template) {
    Set<Link> links = new LinkedHashSet<>();
    for (Deployment deployment : template.deployments()) {
      deployment.link().ifPresent(link -> add(link, links));
    }
    return List.copyOf(links);
  }

  private static void add(TemplateLink link, Set<Link> links) {
    boolean relative = link.kind() == TemplateLink.Kind.RELATIVE_PATH;
    link.file()
        // Without a single name nothing can be matched.
        .filter(text -> text.chars().anyMatch(c -> c != FoldedText.UNKNOWN && c != '/'))
        .map(text -> new Link(relative ? Kind.RELATIVE_PATH : Kind.URI, text))
        .ifPresent(links::add);
  }
}
