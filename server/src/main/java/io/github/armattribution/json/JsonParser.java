package io.github.armattribution.json;

/**
 * Makes a document of any text.
 *
 * <p>Where brackets don't match, no rule that looks at one place finds out which one is lost or one
 * too many. So such a text is read in several ways, and the one with the fewest problems counts. A
 * text whose brackets match is read once, and how it is indented plays no part.
 */
final class JsonParser {

  private final String text;
  private JsonReading best;

  JsonParser(String text) {
    this.text = text;
  }

  JsonDocument parse() {
    best = read(RecoveryMode.CLOSE_EARLY, Suspect.NONE);
    if (best.isStructureBroken()) {
      Suspect suspect = best.suspect();
      consider(read(RecoveryMode.CLOSE_LATE, Suspect.NONE));
      JsonReading byIndentation = read(RecoveryMode.BY_INDENTATION, Suspect.NONE);
      consider(byIndentation);
      if (!byIndentation.suspect().equals(Suspect.NONE)) {
        suspect = byIndentation.suspect();
      }
      if (!suspect.equals(Suspect.NONE)) {
        consider(read(RecoveryMode.CLOSE_EARLY, suspect));
        consider(read(RecoveryMode.BY_INDENTATION, suspect));
      }
    }
    return new JsonDocument(best.tree(), best.problems());
  }

  private JsonReading read(RecoveryMode mode, Suspect suspect) {
    JsonReading reading = new JsonReading(text, mode, suspect);
    reading.read();
    return reading;
  }

  /** Of equally good ones the later counts: it knows more. */
  private void consider(JsonReading other) {
    if (other.failures() <= best.failures()) {
      best = other;
    }
  }
}
