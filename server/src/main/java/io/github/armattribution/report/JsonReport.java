package io.github.armattribution.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Position;
import java.io.IOException;
import java.io.Writer;

/**
 * A report for programs: one JSON object with a version and a list of findings. Lines and columns
 * count from 1, columns in UTF-16 code units, and an end is behind the last one.
 */
public final class JsonReport implements Report {

  /** Raised when a program that reads the report would have to change. */
  private static final int VERSION = 1;

  private final Writer out;
  private final JsonGenerator json;

  public JsonReport(Writer out) throws IOException {
    this.out = out;
    json = generator(out);
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeArrayFieldStart("findings");
  }

  /**
   * Writes the same bytes on every system, in the form that people write by hand. ASCII only:
   * Windows PowerShell, for one, reads a program's output in a code page of its own.
   */
  static JsonGenerator generator(Writer out) throws IOException {
    return JsonFactory.builder()
        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .build()
        .createGenerator(out)
        .setPrettyPrinter(layout());
  }

  private static DefaultPrettyPrinter layout() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
  }

  @Override
  public void add(CheckedFile file) throws IOException {
    LineIndex lines = file.text().lines();
    for (Finding finding : file.findings()) {
      Position start = lines.positionAt(finding.span().start());
      Position end = lines.positionAt(finding.span().end());
      json.writeStartObject();
      json.writeStringField("path", file.path());
      json.writeStringField("rule", finding.rule());
      json.writeStringField("severity", finding.severity().word());
      json.writeStringField("message", finding.message());
      json.writeNumberField("startLine", start.line() + 1);
      json.writeNumberField("startColumn", start.column() + 1);
      json.writeNumberField("endLine", end.line() + 1);
      json.writeNumberField("endColumn", end.column() + 1);
      json.writeEndObject();
    }
  }

  @Override
  public void end(RunEnd end) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    out.write('\n');
    out.flush();
  }
}
