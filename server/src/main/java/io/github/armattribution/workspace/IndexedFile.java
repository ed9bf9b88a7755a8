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
 * @param links what it links to
 * @param trackingIds the good tracking IDs in it
 */
record IndexedFile(List<Link> links, List<String> trackingIds) {

  /** What a file is that says nothing to others, as almost all are. */
  static final IndexedFile SILENT = new IndexedFile(List.of(), List.of());

  IndexedFile {
    links = List.copyOf(links);
    trackingIds = List.copyOf(trackingIds);
  }

  /** What to keep of a file with this text. */
  static IndexedFile of(String text) {
    if (!mayMatter(text)) {
      return SILENT;
    }
    Optional<ArmTemplate> template = ArmTemplate.of(JsonDocument.parse(text));
    if (template.isEmpty()) {
      return SILENT;
    }
    List<Link> links = Link.in(template.get());
    List<String> ids = Attribution.of(template.get(), Surroundings.NONE).trackingIds();
    return links.isEmpty() && ids.isEmpty() ? SILENT : new IndexedFile(links, ids);
  }

  /** Most files can be told to be silent without parsing them. */
  private static boolean mayMatter(String text) {
    return ArmTemplate.mayBeIn(text)
        && (containsAnyCase(text, "templateLink") || containsAnyCase(text, "pid-"));
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
