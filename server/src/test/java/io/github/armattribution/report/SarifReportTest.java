package io.github.armattribution.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Fix;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.rules.RuleCatalog;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import io.github.armattribution.text.TextEdit;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SarifReportTest {

  private static final SourceText TEXT =
      new SourceText("{\n  \"name\": \"PID-1\",\n  \"name\": \"PID-1\"\n}\n", 0);

  private static final Span FIRST = span("PID-", 0);
  private static final Span SECOND = span("PID-", FIRST.end());

  private static final Path BASE = Path.of("base").toAbsolutePath();

  private static Span span(String word, int from) {
    int start = TEXT.content().indexOf(word, from);
    return new Span(start, start + word.length());
  }

  private static Finding prefixCase(Span span, Fix... fixes) {
    return new Finding("prefix-case", Severity.WARNING, span, "Größe.", List.of(), List.of(fixes));
  }

  private static Fix lowerCase(Span span) {
    return Fix.of("Write it small", true, List.of(new TextEdit(span, "pid-")));
  }

  private static JsonNode run(RunEnd end, CheckedFile... files) throws IOException {
    return document(end, files).get("runs").get(0);
  }

  private static JsonNode document(RunEnd end, CheckedFile... files) throws IOException {
    StringWriter out = new StringWriter();
    SarifReport report = new SarifReport(out, new ReportPaths(BASE), "1.2.3");
    for (CheckedFile file : files) {
      report.add(file);
    }
    report.end(end);
    assertThat(out.toString()).isASCII().endsWith("}\n");
    assertThat(schema().validate(out.toString(), InputFormat.JSON)).as("against schema").isEmpty();
    return new ObjectMapper().readTree(out.toString());
  }

  /** The schema of OASIS, as the library ships it. */
  private static Schema schema() throws IOException {
    try (InputStream schema =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
    }
  }

  /** All that a document can hold but the rules, which are in another test. */
  @Test
  void theWholeDocumentIsKnown() throws IOException {
    Finding related =
        new Finding(
            "duplicate-pid",
            Severity.ERROR,
            SECOND,
            "Twice.",
            List.of(new Finding.Related(FIRST, "First here."), new Finding.Related(SECOND, "Too.")),
            List.of(lowerCase(FIRST), lowerCase(SECOND)));
    JsonNode document =
        document(
            new RunEnd(
                3,
                List.of(
                    new RunEnd.Remark(true, "x.json does not exist."),
                    new RunEnd.Remark(false, "y.json is no ARM template."))),
            new CheckedFile(
                "dir/a.json",
                TEXT,
                List.of(related, prefixCase(SECOND).withSeverity(Severity.INFORMATION)),
                List.of(
                    new Suppressed(prefixCase(FIRST), true, Optional.of("On purpose")),
                    new Suppressed(prefixCase(SECOND), false, Optional.empty()))),
            new CheckedFile("app.zip!/b.json", TEXT, List.of(prefixCase(FIRST))));
    ((ObjectNode) document.at("/runs/0/tool/driver")).remove("rules");
    document.at("/runs/0/results").forEach(result -> ((ObjectNode) result).remove("ruleIndex"));

    try (InputStream golden = SarifReportTest.class.getResourceAsStream("golden.sarif")) {
      assertThat(document).isEqualTo(new ObjectMapper().readTree(golden));
    }
  }

  private static JsonNode onlyResult(CheckedFile file) throws IOException {
    JsonNode results = run(new RunEnd(1, List.of()), file).get("results");
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  @Test
  void aFindingIsAResult() throws IOException {
    JsonNode result =
        onlyResult(
            new CheckedFile("a b/é.json", TEXT, List.of(prefixCase(FIRST, lowerCase(FIRST)))));

    int index = result.get("ruleIndex").asInt();
    assertThat(RuleCatalog.all().get(index).description().id()).isEqualTo("prefix-case");
    assertThat(result)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {
                      "ruleId": "prefix-case",
                      "ruleIndex": %d,
                      "message": { "text": "Größe." },
                      "locations": [
                        {
                          "physicalLocation": {
                            "artifactLocation": { "uri": "a%%20b/%%C3%%A9.json", "uriBaseId": "SRCROOT" },
                            "region": { "startLine": 2, "startColumn": 12, "endLine": 2, "endColumn": 16 }
                          }
                        }
                      ],
                      "partialFingerprints": { "primaryLocationLineHash": %s },
                      "suppressions": [],
                      "fixes": [
                        {
                          "description": { "text": "Write it small" },
                          "artifactChanges": [
                            {
                              "artifactLocation": { "uri": "a%%20b/%%C3%%A9.json", "uriBaseId": "SRCROOT" },
                              "replacements": [
                                {
                                  "deletedRegion": { "startLine": 2, "startColumn": 12, "endLine": 2, "endColumn": 16 },
                                  "insertedContent": { "text": "pid-" }
                                }
                              ]
                            }
                          ]
                        }
                      ]
                    }
                    """
                        .formatted(index, fingerprint(result))));
  }

  private static JsonNode fingerprint(JsonNode result) {
    return result.get("partialFingerprints").get("primaryLocationLineHash");
  }

  @Test
  void levelsThatAreNotTheDefaultAreSaid() throws IOException {
    assertThat(
            onlyResult(
                    new CheckedFile(
                        "a.json", TEXT, List.of(prefixCase(FIRST).withSeverity(Severity.HINT))))
                .get("level")
                .asText())
        .isEqualTo("note");
  }

  @Test
  void aFixThatNeedsAGuidIsLeftOut() throws IOException {
    Fix invents = Fix.withNewGuid("New", true, guid -> List.of(new TextEdit(FIRST, guid)));

    assertThat(onlyResult(new CheckedFile("a.json", TEXT, List.of(prefixCase(FIRST, invents)))))
        .noneMatch(property -> property.has("fixes"));
  }

  @Test
  void linesAboveDoNotChangeAFingerprintAndEqualLinesHaveTwo() throws IOException {
    SourceText longer = new SourceText("\n\n" + TEXT.content().replace("  ", "\t"), 0);
    int shift = 1;
    JsonNode results =
        run(
                new RunEnd(1, List.of()),
                new CheckedFile("a.json", TEXT, List.of(prefixCase(FIRST), prefixCase(SECOND))),
                new CheckedFile(
                    "b.json",
                    longer,
                    List.of(prefixCase(new Span(FIRST.start() + shift, FIRST.end() + shift)))))
            .get("results");

    assertThat(fingerprint(results.get(0))).isNotEqualTo(fingerprint(results.get(1)));
    assertThat(fingerprint(results.get(2))).isEqualTo(fingerprint(results.get(0)));
  }

  @Test
  void whatIsSuppressedIsAResultWithASuppression() throws IOException {
    JsonNode results =
        run(
                new RunEnd(0, List.of()),
                new CheckedFile(
                    "a.json",
                    TEXT,
                    List.of(prefixCase(SECOND)),
                    List.of(new Suppressed(prefixCase(FIRST), true, Optional.of("On purpose")))))
            .get("results");

    assertThat(results.get(0).get("suppressions"))
        .isEqualTo(
            new ObjectMapper()
                .readTree("[{\"kind\": \"inSource\", \"justification\": \"On purpose\"}]"));
    assertThat(results.get(1).get("suppressions")).isEmpty();
  }

  @Test
  void everyRuleIsDescribed() throws IOException {
    JsonNode rules = run(new RunEnd(0, List.of())).get("tool").get("driver").get("rules");

    assertThat(rules).hasSameSizeAs(RuleCatalog.all());
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.get("shortDescription").get("text").asText()).isNotBlank();
              assertThat(rule.get("fullDescription").get("text").asText()).isNotBlank();
              assertThat(rule.get("help").get("text").asText()).contains("HOW TO REPAIR");
              assertThat(rule.get("help").get("markdown").asText()).contains("## How to repair");
              assertThat(rule.get("helpUri").asText()).startsWith("https://");
            });
    assertThat(rules.get(0).get("name").asText()).isEqualTo("MissingPid");
  }

  @Test
  void aCleanRunHasNoResultsAndSaysSo() throws IOException {
    JsonNode run = run(new RunEnd(0, List.of()));

    assertThat(run.get("results").isArray()).isTrue();
    assertThat(run.get("results")).isEmpty();
    assertThat(run.get("columnKind").asText()).isEqualTo("utf16CodeUnits");
    assertThat(run.get("invocations").get(0).get("executionSuccessful").asBoolean()).isTrue();
  }

  @Test
  void whatCouldNotBeReadIsANotification() throws IOException {
    JsonNode invocation =
        run(new RunEnd(3, List.of(new RunEnd.Remark(true, "x.json does not exist."))))
            .get("invocations")
            .get(0);

    assertThat(invocation.get("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.get("exitCode").asInt()).isEqualTo(3);
    assertThat(invocation.get("toolExecutionNotifications").get(0))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    "{\"message\": {\"text\": \"x.json does not exist.\"}, \"level\": \"error\"}"));
  }

  @Test
  void aFileIsNamedFromTheBaseOn() throws IOException {
    Function<String, String> uri =
        path -> {
          try {
            return onlyResult(new CheckedFile(path, TEXT, List.of(prefixCase(FIRST))))
                .at("/locations/0/physicalLocation/artifactLocation/uri")
                .asText();
          } catch (IOException broken) {
            throw new AssertionError(broken);
          }
        };
    String base = BASE.toString().replace('\\', '/');

    assertThat(uri.apply(base + "/x/../a.json")).isEqualTo("a.json");
    assertThat(uri.apply("app.zip!/nested/b.json")).isEqualTo("app.zip!/nested/b.json");
    assertThat(uri.apply("a:b.json")).isEqualTo("a%3Ab.json");
    assertThat(uri.apply("x/d:e.json")).isEqualTo("x/d:e.json");
    assertThat(uri.apply("../c.json")).isEqualTo("../c.json");
    assertThat(uri.apply("/elsewhere/d.json")).isEqualTo("file:///elsewhere/d.json");
  }

  /** There they are characters like any other. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileOnLinuxIsNamedAsItIs() throws IOException {
    JsonNode location =
        onlyResult(new CheckedFile("c:/x\\y.json", TEXT, List.of(prefixCase(FIRST))))
            .at("/locations/0/physicalLocation/artifactLocation");

    assertThat(location)
        .isEqualTo(
            new ObjectMapper()
                .readTree("{\"uri\": \"c%3A/x%5Cy.json\", \"uriBaseId\": \"SRCROOT\"}"));
  }
}
