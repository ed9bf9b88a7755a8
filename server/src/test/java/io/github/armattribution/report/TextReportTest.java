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
    TextReport report = new TextReport(written, new Terminal(colored, 0), false);
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
    TextReport report = new TextReport(written, Terminal.NONE, false);
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
    new TextReport(written, Terminal.NONE, false).end(new RunEnd(0, List.of()));

    assertThat(written).hasToString("No ARM template was checked.\n");
  }

  @Test
  void aTemplateCannotCommandTheTerminal() throws Exception {
    SourceText hostile = new SourceText("{\"\u001B[2J\u202E\": 1}", 0);
    TextReport report = new TextReport(written, Terminal.NONE, false);
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

  private static Finding finding(String part, String rule, Severity severity, String message) {
    int start = TEXT.content().indexOf(part);
    Span span = new Span(start, start + part.length());
    return new Finding(rule, severity, span, message, List.of(), List.of());
  }

  @Test
  void aTerminalGetsLinesOfItsWidth() throws Exception {
    TextReport report = new TextReport(written, new Terminal(false, 60), false);
    report.add(
        new CheckedFile(
            "dir/a.json",
            TEXT,
            List.of(
                finding(
                    "pid-1",
                    "malformed-guid",
                    Severity.ERROR,
                    "pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f37 is no GUID: it has a digit too few."))));
    report.end(new RunEnd(1, List.of()));

    assertThat(written)
        .hasToString(
            """
            dir/a.json:2:11: error:
              pid-6c8d1f7e-52a9-4e36-b0d4-7a9e6c18f37 is no GUID: it has
              a digit too few. [malformed-guid]
              2 |     "name": "pid-1"
                |              ^^^^^

            Checked 1 template: 1 finding (1 error).
            """);
  }

  @Test
  void aTerminalGetsWhatIsSaidOfManyPlacesOnce() throws Exception {
    Finding missing = finding("{", "missing-pid", Severity.WARNING, "Nothing tracks it.");
    Finding named = finding("pid-1", "malformed-guid", Severity.ERROR, "It is no GUID.");
    Finding related =
        new Finding(
            "missing-pid",
            Severity.WARNING,
            missing.span(),
            missing.message(),
            List.of(new Finding.Related(named.span(), "This is near.")),
            List.of());
    TextReport report = new TextReport(written, new Terminal(false, 80), false);
    report.add(new CheckedFile("a.json", TEXT, List.of(missing, named)));
    report.add(new CheckedFile("b.json", TEXT, List.of(related)));
    report.add(new CheckedFile("c.json", TEXT, List.of(missing.withSeverity(Severity.HINT))));
    report.end(new RunEnd(1, List.of()));

    assertThat(written)
        .hasToString(
            """
            warning: Nothing tracks it. [missing-pid]
              a.json:1:1
              b.json:1:1
                b.json:2:11: This is near.

            a.json:2:11: error: It is no GUID. [malformed-guid]
              2 |     "name": "pid-1"
                |              ^^^^^

            c.json:1:1: hint: Nothing tracks it. [missing-pid]
              1 | {
                | ^

              1  error    malformed-guid  The tracking ID is no GUID
              2  warning  missing-pid     The main template has no tracking deployment
              1  hint     missing-pid     The main template has no tracking deployment

            Checked 3 templates: 4 findings in 3 of them (1 error, 2 warnings, 1 hint).
            """);
  }

  /** Programs read them. */
  @Test
  void elsewhereEveryFindingHasALineOfItsOwn() throws Exception {
    String message = "Nothing tracks it, " + "whatever you do. ".repeat(20).strip();
    Finding missing = finding("{", "missing-pid", Severity.WARNING, message);
    TextReport report = new TextReport(written, new Terminal(true, 0).withColors(false), false);
    report.add(new CheckedFile("a.json", TEXT, List.of(missing)));
    report.add(new CheckedFile("b.json", TEXT, List.of(missing)));

    assertThat(written.toString().lines())
        .contains("a.json:1:1: warning: " + message + " [missing-pid]")
        .contains("b.json:1:1: warning: " + message + " [missing-pid]");
  }

  @Test
  void theSummaryAloneCountsByRule() throws Exception {
    TextReport report = new TextReport(written, Terminal.NONE, true);
    Finding missing = finding("{", "missing-pid", Severity.WARNING, "Nothing tracks it.");
    for (int i = 0; i < 10; i++) {
      report.add(new CheckedFile(i + ".json", TEXT, List.of(missing)));
    }
    report.end(new RunEnd(1, List.of()));

    assertThat(written)
        .hasToString(
            """
              10  warning  missing-pid  The main template has no tracking deployment

            Checked 10 templates: 10 findings in 10 of them (10 warnings).
            """);
  }
}
