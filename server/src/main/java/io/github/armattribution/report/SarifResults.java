package io.github.armattribution.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.text.LineIndex;
import io.github.armattribution.text.Position;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes findings as SARIF's results. */
final class SarifResults {

  /** What relative addresses start from. */
  static final String BASE_ID = "SRCROOT";

  /** The name by which GitHub knows a result again; it adds the file's path itself. */
  private static final String FINGERPRINT = "primaryLocationLineHash";

  private final JsonGenerator json;
  private final ReportPaths paths;

  SarifResults(JsonGenerator json, ReportPaths paths) {
    this.json = json;
    this.paths = paths;
  }

  void write(CheckedFile file, Finding finding, String fingerprint, Optional<Suppressed> suppressed)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule());
    json.writeNumberField("ruleIndex", SarifRules.index(finding.rule()));
    if (finding.severity() != Severity.WARNING) {
      json.writeStringField("level", SarifRules.level(finding.severity()));
    }
    SarifReport.text(json, "message", finding.message());
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    physicalLocation(file, finding.span());
    json.writeEndObject();
    json.writeEndArray();
    related(file, finding.related());
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, fingerprint);
    json.writeEndObject();
    suppressions(suppressed);
    fixes(file, finding.fixes());
    json.writeEndObject();
  }

  private void related(CheckedFile file, List<Finding.Related> related) throws IOException {
    if (related.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    int id = 0;
    for (Finding.Related place : related) {
      json.writeStartObject();
      json.writeNumberField("id", ++id);
      physicalLocation(file, place.span());
      SarifReport.text(json, "message", place.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** "Not suppressed" has to be said; without a word it would mean "not known". */
  private void suppressions(Optional<Suppressed> suppressed) throws IOException {
    json.writeArrayFieldStart("suppressions");
    if (suppressed.isPresent()) {
      json.writeStartObject();
      json.writeStringField("kind", suppressed.get().inSource() ? "inSource" : "external");
      if (suppressed.get().reason().isPresent()) {
        json.writeStringField("justification", suppressed.get().reason().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void fixes(CheckedFile file, List<Fix> all) throws IOException {
    List<Fix> fixes = all.stream().filter(fix -> !edits(fix).isEmpty()).toList();
    if (fixes.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("fixes");
    for (Fix fix : fixes) {
      json.writeStartObject();
      SarifReport.text(json, "description", fix.title());
      json.writeArrayFieldStart("artifactChanges");
      json.writeStartObject();
      artifactLocation(file);
      json.writeArrayFieldStart("replacements");
      for (TextEdit edit : edits(fix)) {
        json.writeStartObject();
        region("deletedRegion", file.text(), edit.span());
        SarifReport.text(json, "insertedContent", edit.newText());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * What can be told of a fix. A GUID in a report would be the same one for all who apply it; and a
   * report may be read long after the other documents of a fix have changed.
   */
  private static List<TextEdit> edits(Fix fix) {
    return fix.needsGuid() || !fix.isAlone() ? List.of() : fix.edits(SarifResults::noGuid);
  }

  private static UUID noGuid() {
    throw new IllegalStateException("a fix asks for a GUID that it did not announce");
  }

  private void physicalLocation(CheckedFile file, Span span) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    artifactLocation(file);
    region("region", file.text(), span);
    json.writeEndObject();
  }

  private void artifactLocation(CheckedFile file) throws IOException {
    String shown = paths.shown(file.path());
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", ReportPaths.uri(shown));
    if (ReportPaths.isInside(shown)) {
      json.writeStringField("uriBaseId", BASE_ID);
    }
    json.writeEndObject();
  }

  private void region(String name, SourceText text, Span span) throws IOException {
    LineIndex lines = text.lines();
    Position start = lines.positionAt(span.start());
    Position end = lines.positionAt(span.end());
    json.writeObjectFieldStart(name);
    json.writeNumberField("startLine", start.line() + 1);
    json.writeNumberField("startColumn", start.column() + 1);
    json.writeNumberField("endLine", end.line() + 1);
    json.writeNumberField("endColumn", end.column() + 1);
    json.writeEndObject();
  }
}
