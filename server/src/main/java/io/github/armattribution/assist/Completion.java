package io.github.armattribution.assist;

import io.github.armattribution.text.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be put at a cursor.
 *
 * @param kind what it is
 * @param name the tracking deployment's name
 * @param newGuid the GUID in it, if it is a new one, which the user may want to replace
 * @param filter what the text that {@code edit} replaces is the beginning of
 * @param text what is told about it
 * @param edit puts it there, on the cursor's line
 * @param before further edits, in front of that
 */
public record Completion(
    Kind kind,
    String name,
    Optional<String> newGuid,
    String filter,
    Prose text,
    TextEdit edit,
    List<TextEdit> before) {

  /** What can be put there. */
  public enum Kind {
    /** A main template with a tracking deployment. */
    TEMPLATE,
    DEPLOYMENT,
    NAME
  }

  public Completion {
    before = List.copyOf(before);
  }
}
