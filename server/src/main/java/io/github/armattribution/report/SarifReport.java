package io.github.armattribution.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.armattribution.finding.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A report in SARIF 2.1.0, the form in which code scanning services take results from any tool.
 * What its readers assume anyway is left out.
 */
public final class SarifReport implements Report {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  /** Exit codes up to this one are a run that did its work: clean, or with findings. */
  private static final int LAST_SUCCESS = 1;

  private final Writer out;
  private final JsonGenerator json;
  private final SarifResults results;

  /**
   * A report that starts empty.
   *
   * @param version that of the program
   */
  public SarifReport(Writer out, ReportPaths paths, String version) throws IOException {
    this.out = out;
    this.json = JsonReport.generator(out);
    this.results = new SarifResults(json, paths);
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool(version);
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(SarifResults.BASE_ID);
    // Its own address differs from machine to machine.
    text(json, "description", "The folder in which arm-attribution was run.");
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
  }

  private void tool(String version) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "arm-attribution");
    json.writeStringField("version", version);
    new SarifRules(json).write("rules");
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void add(CheckedFile file) throws IOException {
    record Found(Finding finding, Optional<Suppressed> suppressed) {}

    List<Found> found = new ArrayList<>();
    file.findings().forEach(finding -> found.add(new Found(finding, Optional.empty())));
    file.suppressed().forEach(one -> found.add(new Found(one.finding(), Optional.of(one))));
    found.sort(Comparator.comparingInt(one -> one.finding().span().start()));
    List<String> fingerprints =
        Fingerprints.of(file.text(), found.stream().map(Found::finding).toList());
    for (int i = 0; i < found.size(); i++) {
      results.write(file, found.get(i).finding(), fingerprints.get(i), found.get(i).suppressed());
    }
  }

  @Override
  public void end(RunEnd end) throws IOException {
    json.writeEndArray();
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", end.exitCode() <= LAST_SUCCESS);
    json.writeNumberField("exitCode", end.exitCode());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (RunEnd.Remark remark : end.remarks()) {
      json.writeStartObject();
      json.writeStringField("level", remark.error() ? "error" : "note");
      text(json, "message", remark.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    out.write('\n');
    out.flush();
  }

  /** A message, or what else SARIF keeps in an object with a text. */
  static void text(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
