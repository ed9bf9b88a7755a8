package io.github.armattribution.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.armattribution.finding.Finding;
import io.github.armattribution.finding.Severity;
import io.github.armattribution.text.SourceText;
import io.github.armattribution.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {

  private static final SourceText TEXT = new SourceText("{\r\n\t\"name\": \"pid-1\"\r\n}\r\n", 0);

  private final StringWriter written = new StringWriter();

  private static Finding finding(String part, Severity severity, Finding.Related... related) {
    int start = TEXT.content().indexOf(part);
    return new Finding(
        "some-rule",
        severity,
        new Span(start, start + part.length()),
        "This is wrong.",
        List.of(related),
        List.of());
  }

  private String report(boolean colored, Finding... findings) throws IOException {
    TextReport report = new TextReport(written, colored);
    report.add(new CheckedFile("dir/a.json", TEXT, List.of(findings)));
    report.end(new RunEnd(0, List.of()));
    return written.toString();
  }

  @Test
  void aFindingIsShownInItsLine() throws Exception {
    Finding.Related related = new Finding.Related(new Span(0, 1), "Its object\nstarts here.");

    assertThat(report(false, finding("pid-1", Severity.WARNING, related)))
        .isEqualTo(
            """
            dir/a.json:2:11: warning: This is wrong. [some-rule]
              2 |     "name": "pid-1"
                |              ^^^^^
              dir/a.json:1:1: Its object starts here.

            Checked 1 template: 1 finding (1 warning).
            """);
  }

  @Test
  void colorsAreForTerminals() throws Exception {
    assertThat(report(true, finding("pid-1", Severity.ERROR)))
        .contains("\u001B[1;31merror:\u001B[0m")
        .contains("\u001B[1;31m             ^^^^^\u001B[0m");
  }

  @Test
  void theSummaryCountsTheLoudestFirst() throws Exception {
    TextReport report = new TextReport(written, false);
    report.add(new CheckedFile("clean.json", TEXT, List.of()));
    report.add(
        new CheckedFile(
            "a.json",
            TEXT,
            List.of(
                finding("name", Severity.HINT),
                finding("name", Severity.INFORMATION),
                finding("name", Severity.INFORMATION),
                finding("pid-1", Severity.ERROR),
                finding("pid-1", Severity.ERROR))));
    report.end(new RunEnd(0, List.of()));

    assertThat(written.toString())
        .endsWith(
            "Checked 2 templates: 5 findings in 1 of them (2 errors, 2 information, 1 hint).\n");
  }

  @Test
  void allIsWell() throws Exception {
    assertThat(report(false)).isEqualTo("Checked 1 template: no findings.\n");
  }

  @Test
  void nothingWasThereToCheck() throws Exception {
    new TextReport(written, false).end(new RunEnd(0, List.of()));

    assertThat(written).hasToString("No ARM template was checked.\n");
  }

  @Test
  void aTemplateCannotCommandTheTerminal() throws Exception {
    SourceText hostile = new SourceText("{\"\u001B[2J\u202E\": 1}", 0);
    TextReport report = new TextReport(written, false);
    report.add(
        new CheckedFile(
            "\u001B.json",
            hostile,
            List.of(
                new Finding(
                    "some-rule",
                    Severity.HINT,
                    new Span(2, 3),
                    "\u001B[2J is no name.",
                    List.of(),
                    List.of()))));

    assertThat(written.toString()).doesNotContain("\u001B", "\u202E");
  }
}
