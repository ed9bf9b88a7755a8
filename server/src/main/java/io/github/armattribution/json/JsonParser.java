package io.github.armattribution.json;

/**
 * Makes a document of any text.
 *
 * <p>A text whose brackets match is read once, and how it is indented plays no part. Where they
 * don't, a search finds out which of them are lost or too many, and then the text is read with
 * those mended.
 */
final class JsonParser {

  private JsonParser() {}

  static JsonDocument parse(String text) {
    JsonReading reading = new JsonReading(text);
    reading.read();
    if (reading.isStructureBroken()) {
      reading = new JsonReading(text, BracketSearch.repairs(text));
      reading.read();
    }
    return new JsonDocument(reading.tree(), reading.problems());
  }
}
