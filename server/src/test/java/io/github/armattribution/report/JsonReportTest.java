package io.github.armattribution.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  private final ObjectMapper mapper = new ObjectMapper();
  private final StringWriter written = new StringWriter();

  @Test
  void aFindingHasItsPlaceFromOneInUtf16() throws Exception {
    SourceText text = new SourceText("{\n  \"😀\": \"pid\n-1\"\n}", 0);
    int start = text.content().indexOf("pid");
    JsonReport report = new JsonReport(written);
    report.add(
        new CheckedFile(
            "é/a \"b\".json",
            text,
            List.of(
                new Finding(
                    "some-rule",
                    Severity.INFORMATION,
                    new Span(start, start + 6),
                    "Größe\nis wrong: \ud83d.",
                    List.of(),
                    List.of()))));
    report.end(new RunEnd(0, List.of()));

    assertThat(mapper.readTree(written.toString()))
        .isEqualTo(
            mapper.readTree(
                """
                {
                  "version": 1,
                  "findings": [
                    {
                      "path": "é/a \\"b\\".json",
                      "rule": "some-rule",
                      "severity": "information",
                      "message": "Größe\\nis wrong: <U+D83D>.",
                      "startLine": 2,
                      "startColumn": 10,
                      "endLine": 3,
                      "endColumn": 3
                    }
                  ]
                }
                """));
    assertThat(written.toString()).isASCII().endsWith("}\n");
  }

  @Test
  void noFindingsAreAnEmptyList() throws Exception {
    JsonReport report = new JsonReport(written);
    report.add(new CheckedFile("clean.json", new SourceText("{}", 0), List.of()));
    report.end(new RunEnd(0, List.of()));

    assertThat(written)
        .hasToString(
            """
            {
              "version": 1,
              "findings": []
            }
            """);
  }
}
