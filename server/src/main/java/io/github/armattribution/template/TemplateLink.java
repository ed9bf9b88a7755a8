package io.github.armattribution.template;

import io.github.armattribution.expression.FoldedText;
import io.github.armattribution.expression.Folder;
import io.github.armattribution.expression.Scope;
import io.github.armattribution.json.JsonObject;
import io.github.armattribution.json.JsonString;
import java.util.Optional;

/**
 * Where a deployment's template lies, if not in it.
 *
 * @param kind what its text is
 * @param text the path, address or id, as far as the file tells
 */
public record TemplateLink(Kind kind, FoldedText text) {

  /** The ways to name a template elsewhere. */
  public enum Kind {
    RELATIVE_PATH("relativePath"),
    URI("uri"),
    /** The resource id of a template spec, which names no file. */
    ID("id");

    private final String property;

    Kind(String property) {
      this.property = property;
    }
  }

  /** The link that {@code templateLink} is; empty where it names nothing yet. */
  static Optional<TemplateLink> of(JsonObject templateLink, Scope names, Folder folder) {
    for (Kind kind : Kind.values()) {
      Optional<FoldedText> text =
          templateLink
              .get(kind.property)
              .filter(node -> !(node instanceof JsonString given && given.value().isBlank()))
              .map(node -> folder.foldText(node, names));
      if (text.isPresent()) {
        return Optional.of(new TemplateLink(kind, text.get()));
      }
    }
    return Optional.empty();
  }

  /** The path or address of a file; empty for a template spec. */
  public Optional<String> file() {
    return kind == Kind.ID ? Optional.empty() : Optional.of(text.text());
  }
}
