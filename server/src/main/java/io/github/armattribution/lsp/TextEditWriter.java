package io.github.armattribution.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.TextEdit;

/**
 * Writes edits with their annotations. LSP4J 1.0 goes by the declared type of a document's edits,
 * which has none, and would leave them out: nobody would be asked.
 */
final class TextEditWriter implements JsonSerializer<TextEdit> {

  @Override
  public JsonElement serialize(TextEdit edit, Type type, JsonSerializationContext context) {
    JsonObject written = new JsonObject();
    written.add("range", context.serialize(edit.getRange()));
    written.addProperty("newText", edit.getNewText());
    if (edit instanceof AnnotatedTextEdit annotated) {
      written.addProperty("annotationId", annotated.getAnnotationId());
    }
    return written;
  }
}
