package io.github.armattribution.workspace;

import io.github.armattribution.json.JsonDocument;
import io.github.armattribution.template.ArmTemplate;
import io.github.armattribution.template.Surroundings;
import io.github.armattribution.tracking.Attribution;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a file: as little as other files need to know.
 *
 * @param template whether it may be a template
 * @param links what it links to
 * @param trackingIds the good tracking IDs in it
 */
record IndexedFile(boolean template, List<Link> links, List<String> trackingIds) {

  /** Some other JSON, as most files are. */
  static final IndexedFile NO_TEMPLATE = new IndexedFile(false, List.of(), List.of());

  /** A template that says nothing to others, as most are. */
  private static final IndexedFile SILENT = new IndexedFile(true, List.of(), List.of());

  IndexedFile {
    links = List.copyOf(links);
    trackingIds = List.copyOf(trackingIds);
  }

  /** What to keep of a file with this text. */
  static IndexedFile of(String text) {
    if (!ArmTemplate.mayBeIn(text)) {
      return NO_TEMPLATE;
    }
    // Most templates can be told to be silent without parsing them.
    if (!containsAnyCase(text, "templateLink") && !containsAnyCase(text, "pid-")) {
      return SILENT;
    }
    Optional<ArmTemplate> template = ArmTemplate.of(JsonDocument.parse(text));
    if (template.isEmpty()) {
      return NO_TEMPLATE;
    }
    List<Link> links = Link.in(template.get());
    List<String> ids = Attribution.of(template.get(), Surroundings.NONE).trackingIds();
    return links.isEmpty() && ids.isEmpty() ? SILENT : new IndexedFile(true, links, ids);
  }

  /** The same of one with a main template's name, which may be meant as one without saying so. */
  static IndexedFile ofExpected(String text) {
    IndexedFile known = of(text);
    return known.template() || !containsAnyCase(text, "resources") ? known : SILENT;
  }

  private static boolean containsAnyCase(String text, String word) {
    char lower = Character.toLowerCase(word.charAt(0));
    char upper = Character.toUpperCase(word.charAt(0));
    int last = text.length() - word.length();
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if ((c == lower || c == upper) && text.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }
}
